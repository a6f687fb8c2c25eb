-- Who owns what. A sequence that belongs to a column always has its table's owner.
with owned (class, object, schema, owner) as (
  select 'pg_catalog.pg_namespace'::regclass, n.oid, n.oid, n.nspowner
  from pg_catalog.pg_namespace n
  union all
  select 'pg_catalog.pg_type'::regclass, t.oid, t.typnamespace, t.typowner
  from pg_catalog.pg_type t
  where t.typtype in ('b', 'c', 'd', 'e', 'r') or not t.typisdefined
  union all
  select 'pg_catalog.pg_statistic_ext'::regclass, s.oid, s.stxnamespace, s.stxowner
  from pg_catalog.pg_statistic_ext s
  union all
  select 'pg_catalog.pg_proc'::regclass, p.oid, p.pronamespace, p.proowner
  from pg_catalog.pg_proc p
  where p.prokind in ('a', 'f', 'w', 'p')
  union all
  select 'pg_catalog.pg_class'::regclass, c.oid, c.relnamespace, c.relowner
  from pg_catalog.pg_class c
  where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    and not (c.relkind = 'S' and exists (
      select from pg_catalog.pg_depend d
      where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid
        and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjsubid <> 0
        and d.deptype in ('a', 'i')))
  union all
  select 'pg_catalog.pg_collation'::regclass, c.oid, c.collnamespace, c.collowner
  from pg_catalog.pg_collation c
  union all
  select 'pg_catalog.pg_conversion'::regclass, c.oid, c.connamespace, c.conowner
  from pg_catalog.pg_conversion c
  union all
  select 'pg_catalog.pg_operator'::regclass, o.oid, o.oprnamespace, o.oprowner
  from pg_catalog.pg_operator o
  union all
  select 'pg_catalog.pg_opfamily'::regclass, f.oid, f.opfnamespace, f.opfowner
  from pg_catalog.pg_opfamily f
  union all
  select 'pg_catalog.pg_opclass'::regclass, c.oid, c.opcnamespace, c.opcowner
  from pg_catalog.pg_opclass c
  union all
  select 'pg_catalog.pg_ts_dict'::regclass, d.oid, d.dictnamespace, d.dictowner
  from pg_catalog.pg_ts_dict d
  union all
  select 'pg_catalog.pg_ts_config'::regclass, c.oid, c.cfgnamespace, c.cfgowner
  from pg_catalog.pg_ts_config c
  union all
  select 'pg_catalog.pg_foreign_data_wrapper'::regclass, w.oid, 0, w.fdwowner
  from pg_catalog.pg_foreign_data_wrapper w
  union all
  select 'pg_catalog.pg_foreign_server'::regclass, s.oid, 0, s.srvowner
  from pg_catalog.pg_foreign_server s
  union all
  select 'pg_catalog.pg_language'::regclass, l.oid, 0, l.lanowner
  from pg_catalog.pg_language l
  union all
  select 'pg_catalog.pg_publication'::regclass, p.oid, 0, p.pubowner
  from pg_catalog.pg_publication p
  union all
  select 'pg_catalog.pg_subscription'::regclass, s.oid, 0, s.subowner
  from pg_catalog.pg_subscription s
  union all
  select 'pg_catalog.pg_event_trigger'::regclass, t.oid, 0, t.evtowner
  from pg_catalog.pg_event_trigger t
)
select
  0 as address_class,
  0 as address_object,
  0 as address_member,
  o.class::oid::bigint as subject_class,
  o.object::bigint as subject_object,
  0 as subject_member,
  pg_catalog.pg_get_userbyid(o.owner) as role_name
from owned o
-- the condition of names stands here because each evaluation of it reads the setting anew
left join (
  select s.oid
  from pg_catalog.pg_namespace s
  where s.nspname = any (current_setting('reconcile.schemas')::text[])
) n on n.oid = o.schema
where o.schema = 0 or n.oid is not null
order by 4, 5
