create table t (id int, code int);
create view mine as select id, code from t;
create view theirs as select code from mine;
comment on view theirs is 'Not described';
grant select on theirs to pg_monitor;
