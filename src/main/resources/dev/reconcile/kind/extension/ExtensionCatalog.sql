-- Extensions that users installed; what initdb installs has an oid below 16384. In the order of their
-- creation, because an extension that needs another one was created after it.
select
  'pg_catalog.pg_extension'::regclass::oid::bigint as address_class,
  e.oid::bigint as address_object,
  0 as address_member,
  e.extname as extension_name,
  n.nspname as schema_name,
  e.extversion as version,
  e.extrelocatable as relocatable
from pg_catalog.pg_extension e
join pg_catalog.pg_namespace n on n.oid = e.extnamespace
where e.oid >= 16384
  and e.extname <> 'plpgsql'
order by e.oid
