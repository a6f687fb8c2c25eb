-- Indexes of tables and materialized views, but those behind constraints. Of those that partitions have
-- from their parents, what they are parts of; an index whose parts are not all there is never valid.
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
  case when i.indnatts > i.indnkeyatts then array(
    select a.attname::text
    from unnest(i.indkey::smallint[]) with ordinality k (attnum, position)
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where k.position > i.indnkeyatts
    order by k.position) end as include,
  i.indisunique as is_unique,
  newer.indnullsnotdistinct as nulls_not_distinct,
  pg_catalog.pg_get_expr(i.indpred, i.indrelid) as predicate,
  ic.reloptions as options,
  ts.spcname as tablespace,
  -- only of expressions PostgreSQL keeps statistics of an index's own
  case when i.indexprs is not null then array(
    select a.attnum || '=' || a.attstattarget
    from pg_catalog.pg_attribute a
    where a.attrelid = ic.oid and a.attstattarget >= 0
    order by a.attnum) end as statistics,
  i.indisclustered as clustered,
  i.indisreplident as replica_identity,
  ic.relkind = 'I' and not i.indisvalid as is_only,
  ic.relispartition as is_part,
  wn.nspname as whole_schema,
  wt.relname as whole_table,
  w.relname as whole_name,
  wi.indisvalid as whole_valid,
  case when ic.relispartition then array(
    select a.attname::text
    from pg_catalog.pg_attribute a
    where a.attrelid = ic.oid
    order by a.attnum) end as key_names,
  ic.relkind = 'I' or (i.indisvalid and i.indisready) as valid
from pg_catalog.pg_index i
join pg_catalog.pg_class ic on ic.oid = i.indexrelid
join pg_catalog.pg_am am on am.oid = ic.relam
join pg_catalog.pg_class c on c.oid = i.indrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_tablespace ts on ts.oid = ic.reltablespace
left join pg_catalog.pg_class w on ic.relispartition and w.oid = pg_catalog.pg_partition_root(ic.oid)
left join pg_catalog.pg_index wi on wi.indexrelid = w.oid
left join pg_catalog.pg_class wt on wt.oid = wi.indrelid
left join pg_catalog.pg_namespace wn on wn.oid = wt.relnamespace
-- what the row of an older server does not have is found here
cross join (select false as indnullsnotdistinct) older
cross join lateral (select indnullsnotdistinct from (select i.*) this) newer
where c.relkind in ('r', 'p', 'm')
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
