create table t (a int, b int not null);
insert into t values (1, 2);
