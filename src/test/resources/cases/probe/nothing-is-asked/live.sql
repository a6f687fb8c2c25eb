create table t (a integer, b integer);
insert into t values (1, null);
