create function f(a int) returns int language sql as 'select a';
create table t (n int default f(1));
