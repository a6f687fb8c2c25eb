create table tool (id bigint primary key, size text);
insert into tool values (1, '3'), (2, null);
create table large (id int, size text);
create index large_size on large (size);
insert into large values (1, '3'), (2, null), (3, '5');
analyze;
