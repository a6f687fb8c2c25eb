create table t (id bigserial primary key, name text);
insert into t (name) values ('a'), ('b');
create view v as select id from t;
