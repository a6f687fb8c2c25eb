create table t (a integer, b integer, c text);
create statistics s1 on a, b from t;
comment on statistics s1 is 'Kept';
alter statistics s1 owner to pg_monitor;
create statistics s2 (mcv) on a, lower(c) from t;
create statistics gone on a, b from t;
