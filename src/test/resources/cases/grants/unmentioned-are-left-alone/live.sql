create table t (id int);
grant select on t to pg_monitor;
create view unmanaged as select id from t;
grant select on unmanaged to pg_monitor;
alter view unmanaged owner to pg_read_all_data;
