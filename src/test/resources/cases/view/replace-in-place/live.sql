create table t (id int, name text);
create view v as select id from t;
create view w as select id from v;
comment on view v is 'Kept';
grant select on v to pg_monitor;
