create table t (id int);
create view v as select id from t;
alter view v owner to pg_monitor;
grant select on v to pg_read_all_data;
