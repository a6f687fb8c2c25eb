create table t (a integer, b integer, c integer);
create statistics s1 on a, b from t;
create statistics s2 on b, c from t;
create statistics s3 on a, c from t;
