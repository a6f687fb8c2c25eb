create table t (id int, tags text);
insert into t values (1, 'a, b'), (2, ''), (3, null);
