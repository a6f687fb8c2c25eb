create table ticket (id bigserial);
alter table ticket owner to pg_monitor;
grant select on ticket to pg_read_all_data;
create view open_ticket as select id from ticket;
alter view open_ticket owner to pg_monitor;
create schema side authorization pg_monitor;
