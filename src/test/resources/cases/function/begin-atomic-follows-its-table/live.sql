create table t (id int, name text);
create function f() returns setof t begin atomic select id, name from t; end;
create function g() returns bigint return (select count(*) from f());
