create table t (id int, name text);
create view people as select id, name from t;
create view outer_people as select p.id, p.name from people p;
create materialized view stored as select id from people;
create index stored_id_idx on stored (id);
grant select on people to public;
comment on view people is 'All of them';
create rule people_ins as on insert to people do instead nothing;
