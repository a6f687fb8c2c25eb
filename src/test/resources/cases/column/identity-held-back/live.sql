create table t (id text);
insert into t values ('x');
