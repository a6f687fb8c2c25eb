create table tool (name text, id int primary key, price int);
create view v as select * from tool;
insert into tool values ('saw', 1, 5);
