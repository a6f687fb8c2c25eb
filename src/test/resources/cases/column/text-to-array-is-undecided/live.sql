create table t (id int, tags text default '', note text);
insert into t values (1, 'a, b', null);
create view v as select tags from t;
