create extension postgres_fdw;
create server shard foreign data wrapper postgres_fdw;
create table visit (id bigint, region text) partition by list (region);
create foreign table visit_us partition of visit for values in ('us') server shard;
create foreign table visit_eu partition of visit for values in ('eu') server shard;
