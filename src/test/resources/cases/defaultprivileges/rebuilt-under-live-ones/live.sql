create table tool (id integer);
create view plain as select id from tool;
create view shown as select id from plain;
grant insert on shown to pg_read_all_stats;
alter default privileges grant select on tables to pg_monitor;
