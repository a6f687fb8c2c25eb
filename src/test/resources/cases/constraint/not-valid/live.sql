create table t (a int, b int, c int);
create table u () inherits (t);
alter table t add constraint one check (a > 0) not valid, add constraint two check (b > 0) not valid;
alter table t add constraint four check (a < 9);
comment on constraint four on t is 'may be violated';
insert into t values (1, 1, 1);
