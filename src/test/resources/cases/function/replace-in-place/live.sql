create function f(a int) returns int language sql as 'select 1';
create function g() returns int language sql as 'select f(1)';
create table t (n int default f(1));
comment on function f(int) is 'Kept';
grant execute on function f(int) to pg_monitor;
create procedure p(inout a int) language plpgsql as 'begin end';
