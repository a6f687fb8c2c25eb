create table t (a integer, b integer);
grant select (a), update (b) on t to pg_monitor;
