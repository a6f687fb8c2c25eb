create table t (a int, b int generated always as (a * 2) stored);
create index t_b_idx on t (b);
create view v as select b from t;
insert into t values (1);
comment on column t.b is 'Computed';
