-- Rows and bytes of tables and materialized views, with those of their partitions and children: what
-- is done to a parent is done to all of them. reltuples is -1 for a table that was never analysed.
with recursive member (root, relation) as (
  select c.oid, c.oid
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'm', 'p')
    and n.nspname = any (current_setting('reconcile.schemas')::text[])
  union
  select m.root, i.inhrelid
  from member m
  join pg_catalog.pg_inherits i on i.inhparent = m.relation
)
select
  n.nspname as schema_name,
  c.relname as relation_name,
  c.relkind = 'm' as is_materialized_view,
  s.rows,
  s.bytes
from (
  select
    m.root,
    case when min(r.reltuples) < 0 then -1 else sum(r.reltuples) end::bigint as rows,
    sum(pg_catalog.pg_relation_size(r.oid))::bigint as bytes
  from member m
  join pg_catalog.pg_class r on r.oid = m.relation
  where r.relkind in ('r', 'm')
  group by m.root) s
join pg_catalog.pg_class c on c.oid = s.root
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
