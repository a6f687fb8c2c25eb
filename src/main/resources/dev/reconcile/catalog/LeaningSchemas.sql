-- Schemas of users outside those that are read, with objects that need something of these: a foreign key,
-- a view, a function over a row type.
with others as materialized (
  select n.oid, n.nspname
  from pg_catalog.pg_namespace n
  where n.nspname !~ '^pg_'
    and n.nspname not in ('information_schema', 'reconcile')
    and n.nspname <> all (current_setting('reconcile.schemas')::text[])
)
select o.nspname as schema_name
from others o
where exists (
  select
  from (
    select 'pg_catalog.pg_class'::regclass::oid, c.oid
    from pg_catalog.pg_class c where c.relnamespace = o.oid
    union all
    select 'pg_catalog.pg_constraint'::regclass, c.oid
    from pg_catalog.pg_constraint c where c.connamespace = o.oid
    union all
    select 'pg_catalog.pg_proc'::regclass, p.oid
    from pg_catalog.pg_proc p where p.pronamespace = o.oid
    union all
    select 'pg_catalog.pg_type'::regclass, t.oid
    from pg_catalog.pg_type t where t.typnamespace = o.oid
    union all
    select 'pg_catalog.pg_rewrite'::regclass, r.oid
    from pg_catalog.pg_class c join pg_catalog.pg_rewrite r on r.ev_class = c.oid where c.relnamespace = o.oid
    union all
    select 'pg_catalog.pg_attrdef'::regclass, a.oid
    from pg_catalog.pg_class c join pg_catalog.pg_attrdef a on a.adrelid = c.oid where c.relnamespace = o.oid
    union all
    select 'pg_catalog.pg_trigger'::regclass, t.oid
    from pg_catalog.pg_class c join pg_catalog.pg_trigger t on t.tgrelid = c.oid where c.relnamespace = o.oid
    union all
    select 'pg_catalog.pg_policy'::regclass, p.oid
    from pg_catalog.pg_class c join pg_catalog.pg_policy p on p.polrelid = c.oid where c.relnamespace = o.oid
  ) own (classid, objid)
  join pg_catalog.pg_depend d using (classid, objid)
  left join pg_catalog.pg_class c on d.refclassid = 'pg_catalog.pg_class'::regclass and c.oid = d.refobjid
  left join pg_catalog.pg_constraint k on d.refclassid = 'pg_catalog.pg_constraint'::regclass and k.oid = d.refobjid
  left join pg_catalog.pg_proc p on d.refclassid = 'pg_catalog.pg_proc'::regclass and p.oid = d.refobjid
  left join pg_catalog.pg_type t on d.refclassid = 'pg_catalog.pg_type'::regclass and t.oid = d.refobjid
  join pg_catalog.pg_namespace n
    on n.oid = coalesce(c.relnamespace, k.connamespace, p.pronamespace, t.typnamespace)
  where n.nspname = any (current_setting('reconcile.schemas')::text[]))
order by o.nspname
