create table t (a int, b int, c int);
alter table t add constraint one check (a > 0) not valid, add constraint two check (b > 0) not valid;
insert into t values (1, 1, 1);
