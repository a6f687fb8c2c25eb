create table t (a integer, b integer, c varchar(10));
create statistics s1 (mcv) on a, b from t;
comment on statistics s1 is 'Kept';
alter statistics s1 set statistics 300;
alter statistics s1 owner to pg_monitor;
create statistics s2 on b, lower(c) from t;
alter statistics s2 set statistics 400;
insert into t select 1, 2, 'x';
