create table t (a integer, b integer);
create statistics s1 on a, b from t;
create statistics s2 (mcv) on a, b from t;
alter statistics s2 set statistics 10;
create statistics s3 (ndistinct) on a, b from t;
alter statistics s3 set statistics 0;
