alter default privileges grant select, insert on tables to pg_monitor;
alter default privileges in schema public grant update on tables to pg_read_all_data;
alter default privileges revoke execute on functions from public;
create table there (id integer);
