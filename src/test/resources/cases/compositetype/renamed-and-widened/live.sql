create type size as (w int);
create table t (s size);
insert into t values (row(1));
