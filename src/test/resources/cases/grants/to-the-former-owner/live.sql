create schema area authorization pg_monitor;
create table area.t (id int);
alter table area.t owner to pg_monitor;
