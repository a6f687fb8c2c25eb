create table t (id integer primary key, note text);
create view v as select id, note from t;
