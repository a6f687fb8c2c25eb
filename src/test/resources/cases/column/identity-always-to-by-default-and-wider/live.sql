create table t (id int generated always as identity (start 5 increment 5));
insert into t default values;
