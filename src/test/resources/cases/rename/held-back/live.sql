create table tool (id int primary key, title text);
create view v as select title from tool;
create table other (id int);
insert into tool values (1, 'x');
