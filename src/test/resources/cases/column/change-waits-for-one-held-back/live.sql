create table t (id int, code text, old int);
create view v as select id from t;
