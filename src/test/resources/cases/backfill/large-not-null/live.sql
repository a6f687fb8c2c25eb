create table tool (id bigint primary key, name text);
insert into tool values (1, 'ping'), (2, 'dig');
analyze tool;
