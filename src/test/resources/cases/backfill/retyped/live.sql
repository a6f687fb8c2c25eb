create table tool (id bigint primary key, size text);
insert into tool values (1, '3'), (2, null);
