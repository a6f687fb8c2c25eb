create table t (id integer, a text);
create view m as select id, a from t;
create view reader as select id from m;
