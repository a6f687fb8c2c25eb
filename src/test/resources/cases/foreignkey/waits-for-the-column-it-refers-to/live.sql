create table a (id text primary key);
create table b (a_id text references a, more text);
create view v as select b.more from a join b on b.a_id = a.id;
insert into a values ('x');
