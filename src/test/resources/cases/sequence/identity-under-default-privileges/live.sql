alter default privileges grant usage on sequences to pg_monitor;
alter default privileges in schema public grant select on sequences to pg_read_all_data;
create table old (id int generated always as identity);
