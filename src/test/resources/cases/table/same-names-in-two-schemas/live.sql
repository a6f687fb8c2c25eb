create schema a;
create schema b;
create table a.t (id int);
create index t_id on a.t (id);
create table b.t (id int, a_id int);
create view b.v as select id from a.t;
