-- Domains that no extension brought along. From 17 on NOT NULL is a constraint with a name.
select
  'pg_catalog.pg_type'::regclass::oid::bigint as address_class,
  t.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  t.typname as domain_name,
  pg_catalog.format_type(t.typbasetype, t.typtypmod) as type,
  case when t.typcollation <> b.typcollation then (
    select case when pg_catalog.pg_collation_is_visible(l.oid) then quote_ident(l.collname)
                else quote_ident(m.nspname) || '.' || quote_ident(l.collname) end
    from pg_catalog.pg_collation l
    join pg_catalog.pg_namespace m on m.oid = l.collnamespace
    where l.oid = t.typcollation) end as collation,
  pg_catalog.pg_get_expr(t.typdefaultbin, 0) as default_sql,
  t.typnotnull as not_null,
  (select c.conname
   from pg_catalog.pg_constraint c
   where c.contypid = t.oid and c.contype = 'n') as not_null_name
from pg_catalog.pg_type t
join pg_catalog.pg_type b on b.oid = t.typbasetype
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'd'
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.typname
