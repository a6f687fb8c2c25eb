create function f(a int) returns int language sql as 'select a';
create function f(a text) returns text language sql as 'select a';
create table t (n int default f(1));
create view v as select f('x'::text) as x;
