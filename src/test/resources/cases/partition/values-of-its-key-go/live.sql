create type size as enum ('s', 'm', 'l');
create table t (size size, n integer) partition by list (size);
create table t_s partition of t for values in ('s');
insert into t values ('s', 1);
