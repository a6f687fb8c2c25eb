create function f(a int) returns int language sql immutable as 'select a';
create table t (a int, n int default f(1), g int generated always as (f(a)) stored, check (f(a) > 0));
create index t_f on t (f(a));
create view v as select f(a) as x, n from t;
insert into t (a) values (5);
alter table t add constraint two check (f(n) > 0) not valid;
grant execute on function f(int) to pg_monitor;
revoke execute on function f(int) from public;
grant select on v to pg_monitor;
