-- Foreign keys of ordinary tables, not those that partitioning derives from others. What only newer servers
-- have is read from the row as JSON.
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
  array(
    select a.attname::text
    from jsonb_array_elements_text(
      case jsonb_typeof(to_jsonb(con) -> 'confdelsetcols')
        when 'array' then to_jsonb(con) -> 'confdelsetcols'
        else '[]' end) with ordinality k (attnum, position)
    join pg_catalog.pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.attnum::smallint
    order by k.position) as on_delete_columns,
  con.confupdtype::text as on_update,
  con.confmatchtype = 'f' as match_full,
  (to_jsonb(con) ->> 'conperiod')::boolean as period,
  con.condeferrable as deferrable,
  con.condeferred as deferred,
  con.convalidated as validated,
  coalesce((to_jsonb(con) ->> 'conenforced')::boolean, true) as enforced
from pg_catalog.pg_constraint con
join pg_catalog.pg_class c on c.oid = con.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_class t on t.oid = con.confrelid
join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
where con.contype = 'f'
  and con.conparentid = 0
  and c.relkind in ('r', 'p')
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname, con.conname
