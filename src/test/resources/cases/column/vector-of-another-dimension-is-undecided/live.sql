create extension vector;
create table t (e vector(3));
create index t_e on t using ivfflat (e vector_l2_ops) with (lists = 1);
insert into t values ('[1,2,3]');
