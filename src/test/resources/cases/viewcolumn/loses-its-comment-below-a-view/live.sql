create table t (id int);
create view v as select id from t;
create view w as select id from v;
comment on column v.id is 'the key';
alter view v alter id set default 3;
