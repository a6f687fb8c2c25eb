-- Foreign keys of tables, with those of partitions that partitioning derives from them. What the row of an older server
-- does not have is found in "older".
with recursive part (oid, relation, whole) as (
  select c.oid, c.conrelid, w.oid
  from pg_catalog.pg_constraint w
  join pg_catalog.pg_constraint c on c.conparentid = w.oid and c.conrelid <> w.conrelid
  where w.contype = 'f' and w.conparentid = 0
  union all
  select c.oid, c.conrelid, p.whole
  from part p
  join pg_catalog.pg_constraint c on c.conparentid = p.oid and c.conrelid <> p.relation
)
select
  'pg_catalog.pg_constraint'::regclass::oid::bigint as address_class,
  con.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.relname as table_name,
  con.conname as constraint_name,
  array(
    select a.attname::text
    from unnest(con.conkey) with ordinality k (attnum, position)
    join pg_catalog.pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.attnum
    order by k.position) as columns,
  tn.nspname as target_schema,
  t.relname as target_table,
  array(
    select a.attname::text
    from unnest(con.confkey) with ordinality k (attnum, position)
    join pg_catalog.pg_attribute a on a.attrelid = con.confrelid and a.attnum = k.attnum
    order by k.position) as target_columns,
  con.confdeltype::text as on_delete,
  case when newer.confdelsetcols is not null then array(
    select a.attname::text
    from unnest(newer.confdelsetcols) with ordinality k (attnum, position)
    join pg_catalog.pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.attnum
    order by k.position) end as on_delete_columns,
  con.confupdtype::text as on_update,
  con.confmatchtype = 'f' as match_full,
  newer.conperiod as period,
  con.condeferrable as deferrable,
  con.condeferred as deferred,
  con.convalidated as validated,
  newer.conenforced as enforced,
  con.conparentid <> 0 as is_part,
  con.conname <> w.conname
    or exists (
      select from pg_catalog.pg_description said
      where said.classoid = 'pg_catalog.pg_constraint'::regclass and said.objoid = con.oid) as says_something,
  wn.nspname as whole_schema,
  wt.relname as whole_table,
  w.conname as whole_name
from pg_catalog.pg_constraint con
join pg_catalog.pg_class c on c.oid = con.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_class t on t.oid = con.confrelid
join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
left join part p on p.oid = con.oid
left join pg_catalog.pg_constraint w on w.oid = p.whole
left join pg_catalog.pg_class wt on wt.oid = w.conrelid
left join pg_catalog.pg_namespace wn on wn.oid = wt.relnamespace
cross join (
  select null::smallint[] as confdelsetcols, false as conperiod, true as conenforced) older
cross join lateral (select confdelsetcols, conperiod, conenforced from (select con.*) this) newer
where con.contype = 'f'
  and (con.conparentid = 0 or p.oid is not null)
  and c.relkind in ('r', 'p')
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname, con.conname
