create table t (id int, code text, old int);
insert into t values (1, '007', 5);
create view v as select id from t;
