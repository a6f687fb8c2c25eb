create extension postgres_fdw;
create server shard foreign data wrapper postgres_fdw;
create table visit (id bigint, region text) partition by list (region);
create foreign table visit_us (id bigint, region text) server shard;
