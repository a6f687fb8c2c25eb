create function twice(text) returns text language sql immutable as 'select $1 || $1';
create table t (id text);
create view v as select twice(id) as t from t;
insert into t values ('x');
