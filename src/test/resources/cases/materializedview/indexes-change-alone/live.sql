create table t (id integer, a text);
create materialized view m as select id, a from t;
create unique index m_key on m (id);
create index m_gone on m (a);
