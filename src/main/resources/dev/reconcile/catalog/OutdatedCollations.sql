-- Collations whose version is another one than that by which indexes were sorted. The database's own
-- (oid 100) has its version in pg_database from 15 on, and tells the actual one from 16 on.
with sorted as (
  select i.indexrelid, i.indcollation
  from pg_catalog.pg_index i
  join pg_catalog.pg_class c on c.oid = i.indexrelid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any (current_setting('reconcile.schemas')::text[])
)
select
  case when c.oid = 100 then 'the database''s own collation' else 'collation ' || c.oid::regcollation end
    as collation_name,
  r.version as recorded,
  case when c.oid = 100 then 'ALTER DATABASE ' || quote_ident(current_database())
    else 'ALTER COLLATION ' || c.oid::regcollation end as alteration,
  (select array_agg(s.indexrelid::regclass::text order by s.indexrelid::regclass::text)
   from sorted s
   where c.oid = any (s.indcollation)) as indexes
from pg_catalog.pg_collation c
cross join lateral (
  select case when c.oid = 100 then (
      select to_jsonb(d) ->> 'datcollversion'
      from pg_catalog.pg_database d
      where d.datname = current_database())
    else c.collversion end as version) r
where c.oid in (select distinct unnest(indcollation) from (select distinct s.indcollation from sorted s) each)
  and r.version <> pg_catalog.pg_collation_actual_version(c.oid)
order by 1
