create schema area authorization pg_monitor;
create table area.t (id int);
alter table area.t owner to pg_monitor;
create table area.u (id int);
alter table area.u owner to pg_monitor;
grant select on area.u to pg_read_all_stats;
