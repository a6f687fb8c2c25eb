-- Indexes of tables and materialized views, but those behind constraints, and those that partitions have from their parent.
-- (A foreign key names an index, too: the one behind the key that it refers to.)
select
  'pg_catalog.pg_class'::regclass::oid::bigint as address_class,
  ic.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.relname as relation_name,
  c.relkind = 'm' as on_materialized_view,
  ic.relname as index_name,
  am.amname as method,
  pg_catalog.pg_get_indexdef(i.indexrelid) as definition,
  array(
    select a.attname::text
    from unnest(i.indkey::smallint[]) with ordinality k (attnum, position)
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where k.position > i.indnkeyatts
    order by k.position) as include,
  i.indisunique as is_unique,
  (to_jsonb(i) ->> 'indnullsnotdistinct')::boolean as nulls_not_distinct,
  pg_catalog.pg_get_expr(i.indpred, i.indrelid) as predicate,
  ic.reloptions as options,
  i.indisvalid and i.indisready as valid
from pg_catalog.pg_index i
join pg_catalog.pg_class ic on ic.oid = i.indexrelid
join pg_catalog.pg_am am on am.oid = ic.relam
join pg_catalog.pg_class c on c.oid = i.indrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'm')
  and not ic.relispartition
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_constraint con
    where con.conindid = i.indexrelid and con.contype in ('p', 'u', 'x'))
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass
      and e.objid in (c.oid, ic.oid)
      and e.deptype = 'e')
order by n.nspname, c.relname, ic.relname
