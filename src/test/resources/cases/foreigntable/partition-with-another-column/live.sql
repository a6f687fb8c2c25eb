create extension postgres_fdw;
create server shard foreign data wrapper postgres_fdw;
create table visit (id bigint, region text) partition by list (region);
create foreign table visit_us partition of visit for values in ('us') server shard options (table_name 'v');
create view american as select id from visit_us;
