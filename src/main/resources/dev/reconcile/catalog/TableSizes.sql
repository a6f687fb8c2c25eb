-- reltuples is -1 for a table that was never analysed.
select
  n.nspname as schema_name,
  c.relname as relation_name,
  c.relkind = 'm' as is_materialized_view,
  c.reltuples::bigint as rows,
  pg_relation_size(c.oid) as bytes
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm')
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
