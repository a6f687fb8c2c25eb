create table t (id int, name text);
grant select, insert on t to pg_monitor with grant option;
grant update on t to pg_read_all_data;
grant select (id) on t to pg_read_all_stats;
create function f() returns int language sql as 'select 1';
create schema app;
grant usage on schema app to pg_monitor;
