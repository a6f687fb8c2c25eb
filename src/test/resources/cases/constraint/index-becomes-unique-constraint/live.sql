create table t (a int, constraint t_a_check check (a > 0));
create unique index t_a on t (a);
