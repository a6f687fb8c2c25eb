create schema app;
alter default privileges for role pg_monitor in schema app grant select, insert on tables to pg_read_all_stats with grant option;
alter default privileges for role pg_monitor in schema app grant update on tables to public;
alter default privileges for role pg_monitor revoke execute on functions from public;
