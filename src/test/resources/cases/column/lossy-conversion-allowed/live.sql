create table t (a numeric(6,2), c varchar(20));
insert into t values (1.5, 'abc');
