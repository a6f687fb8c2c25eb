-- Composite types that stand for themselves and that no extension brought along.
select
  'pg_catalog.pg_type'::regclass::oid::bigint as address_class,
  t.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  t.typname as type_name,
  coalesce(a.names, '{}') as names,
  coalesce(a.types, '{}') as types,
  coalesce(a.collations, '{}') as collations,
  coalesce(a.comments, '{}') as comments
from pg_catalog.pg_type t
join pg_catalog.pg_class c on c.oid = t.typrelid and c.relkind = 'c'
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
left join lateral (
  select
    array_agg(a.attname::text order by a.attnum) as names,
    array_agg(pg_catalog.format_type(a.atttypid, a.atttypmod) order by a.attnum) as types,
    array_agg(
      case when a.attcollation = b.typcollation or l.oid is null then ''
           when pg_catalog.pg_collation_is_visible(l.oid) then quote_ident(l.collname)
           else quote_ident(m.nspname) || '.' || quote_ident(l.collname) end
      order by a.attnum) as collations,
    array_agg(
      coalesce(pg_catalog.col_description(a.attrelid, a.attnum), '') order by a.attnum) as comments
  from pg_catalog.pg_attribute a
  join pg_catalog.pg_type b on b.oid = a.atttypid
  left join pg_catalog.pg_collation l on l.oid = a.attcollation
  left join pg_catalog.pg_namespace m on m.oid = l.collnamespace
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
) a on true
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.deptype = 'e'
      and ((e.classid = 'pg_catalog.pg_type'::regclass and e.objid = t.oid)
        or (e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid)))
order by n.nspname, t.typname
