create table t (id int);
create view v as select id from t;
create function f() returns int language sql as 'select 1';
create sequence s;
create type e as enum ('a');
