create table t (id int, name text);
create view v as select id from t;
create function f() returns trigger language plpgsql as 'begin return new; end';
