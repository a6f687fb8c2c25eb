-- Shell types: those that nothing came of yet, and the shells that base types, and range types with a
-- function of their own, once were; these have the address of the type.
select
  'pg_catalog.pg_type'::regclass::oid::bigint as address_class,
  case when t.typisdefined then 0 else t.oid end::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  t.typname as object_name,
  t.typisdefined as comes_by_itself
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
left join pg_catalog.pg_range r on r.rngtypid = t.oid
where (not t.typisdefined or t.typtype = 'b' or r.rngcanonical <> 0)
  and not exists (select from pg_catalog.pg_type e where e.typarray = t.oid)
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.typname
