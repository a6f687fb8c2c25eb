-- Schemas that users made, and public. Temporary schemas and the tool's own journal are nobody's schema.
select n.nspname as schema_name
from pg_catalog.pg_namespace n
where n.nspname !~ '^pg_'
  and n.nspname not in ('information_schema', 'reconcile')
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_namespace'::regclass and e.objid = n.oid and e.deptype = 'e')
order by n.nspname
