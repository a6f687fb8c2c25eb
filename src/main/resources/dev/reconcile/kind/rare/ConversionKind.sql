-- Conversions.
select
  'pg_catalog.pg_conversion'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.conname as object_name,
  pg_catalog.pg_encoding_to_char(c.conforencoding) as "from",
  pg_catalog.pg_encoding_to_char(c.contoencoding) as "to",
  c.conproc::oid::regprocedure::text as function,
  c.condefault as "default"
from pg_catalog.pg_conversion c
join pg_catalog.pg_namespace n on n.oid = c.connamespace
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_conversion'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.conname
