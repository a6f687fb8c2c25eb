create table t (id int primary key, name text);
insert into t values (10, 'a');
create table empty (id int);
