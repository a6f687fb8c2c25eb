create table tool (id bigint, title varchar(20), legacy text, other text);
insert into tool values (1, 'ping', 'x', 'y');
create table person (id bigint, name text);
insert into person values (1, 'x');
