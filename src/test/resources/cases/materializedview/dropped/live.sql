create table t (id integer, a text);
create materialized view m as select id, a from t;
create index m_id on m (id);
create view v as select id from m;
