create table t (a integer, b integer, c text);
create statistics s1 on b, (a) from t;
create statistics s2 on (a + b), (lower(c)) from t;
create statistics s3 (dependencies, mcv, ndistinct) on a, b from t;
