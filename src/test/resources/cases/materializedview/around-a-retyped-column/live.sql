create table t (id integer primary key, name varchar(10));
insert into t values (1, 'x');
create materialized view m with (fillfactor = 50) as select name, count(*) from t group by name;
create unique index m_key on m (name);
comment on materialized view m is 'Kept';
create materialized view untouched as select id from t;
