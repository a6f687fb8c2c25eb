create table t (id integer);
insert into t values (1);
create materialized view begun_empty as select id from t;
create materialized view never_filled as select id from t with no data;
create table of_others (id integer);
