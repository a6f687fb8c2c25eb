-- Enum types that no extension brought along.
select
  'pg_catalog.pg_type'::regclass::oid::bigint as address_class,
  t.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  t.typname as type_name,
  array(
    select v.enumlabel::text
    from pg_catalog.pg_enum v
    where v.enumtypid = t.oid
    order by v.enumsortorder) as labels
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'e'
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.typname
