create table t (a int primary key);
create view v as select a, count(*) from t group by a;
