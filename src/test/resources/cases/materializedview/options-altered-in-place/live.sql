create table t (id integer);
create materialized view m with (fillfactor = 50, toast.autovacuum_enabled = false) as select id from t;
create materialized view filled as select id from t with no data;
create index m_id on m (id) with (fillfactor = 40);
