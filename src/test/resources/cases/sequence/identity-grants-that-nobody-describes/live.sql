create table ticket (id int generated always as identity, seat int generated always as identity);
grant usage on sequence ticket_id_seq to pg_monitor;
alter default privileges grant usage on sequences to pg_monitor;
