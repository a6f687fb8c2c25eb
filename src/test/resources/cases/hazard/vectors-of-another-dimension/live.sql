create extension vector;
create table t (id int, e vector(3), f vector(3), g vector);
insert into t values (1, '[1,2,3]', '[1,2,3]', '[1,2,3]');
create table nothing (e vector(3));
