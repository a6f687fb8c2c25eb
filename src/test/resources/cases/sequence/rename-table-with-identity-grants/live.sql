create table ticket (id int generated always as identity);
grant usage on sequence ticket_id_seq to pg_monitor;
comment on sequence ticket_id_seq is 'Old';
