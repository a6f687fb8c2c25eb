create table t (id integer, a text, b text, n numeric);
create materialized view m as select id, a, b, n from t;
alter materialized view m alter column a set storage external;
alter materialized view m alter column n set storage external;
alter materialized view m alter column b set statistics 10;
alter materialized view m alter column id set (n_distinct = 5);
create materialized view built_anew as select id, a, b from t;
alter materialized view built_anew alter column a set storage main;
alter materialized view built_anew alter column b set statistics 10;
