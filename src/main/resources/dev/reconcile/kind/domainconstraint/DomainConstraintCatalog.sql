-- Checks of domains that no extension brought along.
select
  'pg_catalog.pg_constraint'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  t.typname as domain_name,
  c.conname as constraint_name,
  pg_catalog.pg_get_expr(c.conbin, 0) as expression,
  c.convalidated as validated
from pg_catalog.pg_constraint c
join pg_catalog.pg_type t on t.oid = c.contypid
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where c.contype = 'c'
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.typname, c.conname
