select
  'pg_catalog.pg_namespace'::regclass::oid::bigint as address_class,
  n.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name
from pg_catalog.pg_namespace n
where n.nspname = any (current_setting('reconcile.schemas')::text[])
order by n.nspname
