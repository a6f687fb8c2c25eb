-- Primary keys, unique, check and exclusion constraints of tables; of the keys of partitions, what they
-- are parts of. What the row of an older server does not have is found in "older".
with placed (child) as materialized (
  -- partitions whose columns stand in another order than those of the parent
  select i.inhrelid
  from pg_catalog.pg_inherits i
  join pg_catalog.pg_class c on c.oid = i.inhrelid
  where c.relispartition
    and (select array_agg(a.attname order by a.attnum) from pg_catalog.pg_attribute a
         where a.attrelid = i.inhrelid and a.attnum > 0 and not a.attisdropped)
     <> (select array_agg(a.attname order by a.attnum) from pg_catalog.pg_attribute a
         where a.attrelid = i.inhparent and a.attnum > 0 and not a.attisdropped)
)
select
  'pg_catalog.pg_constraint'::regclass::oid::bigint as address_class,
  con.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.relname as table_name,
  con.conname as constraint_name,
  con.contype::text as sort,
  case when con.contype in ('p', 'u') then array(
    select a.attname::text
    from unnest(con.conkey) with ordinality k (attnum, position)
    join pg_catalog.pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.attnum
    order by k.position) end as columns,
  case when i.indnatts > i.indnkeyatts then array(
    select a.attname::text
    from unnest(i.indkey::smallint[]) with ordinality k (attnum, position)
    join pg_catalog.pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.attnum
    where k.position > i.indnkeyatts
    order by k.position) end as include,
  newer_index.indnullsnotdistinct as nulls_not_distinct,
  con.contype <> 'x' and newer.conperiod as without_overlaps,
  pg_catalog.pg_get_expr(con.conbin, con.conrelid) as expression,
  con.contype = 'c' and con.connoinherit as no_inherit,
  case when con.contype = 'x' then pg_catalog.pg_get_constraintdef(con.oid) end as exclusion,
  case when con.contype = 'x' then am.amname else '' end as method,
  pg_catalog.pg_get_expr(i.indpred, i.indrelid) as predicate,
  ic.reloptions as options,
  ts.spcname as tablespace,
  coalesce(i.indisclustered, false) as clustered,
  coalesce(i.indisreplident, false) as replica_identity,
  case when con.contype = 'x' then array(
    select a.attnum || '=' || a.attstattarget
    from pg_catalog.pg_attribute a
    where a.attrelid = ic.oid and a.attstattarget >= 0
    order by a.attnum) end as index_statistics,
  said.description as index_comment,
  coalesce(ic.relkind = 'I' and not i.indisvalid, false) as is_only,
  con.conparentid <> 0 as is_part,
  wn.nspname as whole_schema,
  wt.relname as whole_table,
  w.conname as whole_name,
  wi.indisvalid as whole_valid,
  case when con.conparentid <> 0 then array(
    select a.attname::text
    from pg_catalog.pg_attribute a
    where a.attrelid = ic.oid
    order by a.attnum) end as key_names,
  con.condeferrable as deferrable,
  con.condeferred as deferred,
  con.convalidated as validated,
  newer.conenforced as enforced,
  case when con.contype <> 'c' or con.coninhcount = 0 then 'OWN'
       when con.conislocal then 'MERGED'
       when c.oid in (select child from placed) then 'PLACED'
       else 'INHERITED' end as origin
from pg_catalog.pg_constraint con
join pg_catalog.pg_class c on c.oid = con.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_index i on i.indexrelid = con.conindid
left join pg_catalog.pg_class ic on ic.oid = con.conindid
left join pg_catalog.pg_description said
  on said.classoid = 'pg_catalog.pg_class'::regclass and said.objoid = ic.oid and said.objsubid = 0
left join pg_catalog.pg_am am on am.oid = ic.relam
left join pg_catalog.pg_tablespace ts on ts.oid = ic.reltablespace
left join pg_catalog.pg_constraint w
  on con.conparentid <> 0
 and w.contype = con.contype
 and w.conindid = pg_catalog.pg_partition_root(con.conindid)
left join pg_catalog.pg_index wi on wi.indexrelid = w.conindid
left join pg_catalog.pg_class wt on wt.oid = w.conrelid
left join pg_catalog.pg_namespace wn on wn.oid = wt.relnamespace
cross join (select false as indnullsnotdistinct, false as conperiod, true as conenforced) older
cross join lateral (select indnullsnotdistinct from (select i.*) this) newer_index
cross join lateral (select conperiod, conenforced from (select con.*) this) newer
where con.contype in ('p', 'u', 'c', 'x')
  and (con.conislocal or con.contype = 'c' or con.conparentid <> 0)
  and c.relkind in ('r', 'p')
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname, con.contype = 'p' desc, con.conname
