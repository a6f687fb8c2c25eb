-- What users made and no kind describes yet: it counts as unmanaged, and what depends on it is known.
with scope (oid) as materialized (
  select n.oid
  from pg_catalog.pg_namespace n
  where n.nspname = any (current_setting('reconcile.schemas')::text[])
),
found (classid, objid) as (
  -- Foreign tables with a foreign parent, or with grants on columns or options of them.
  select 'pg_catalog.pg_class'::regclass::oid, c.oid
  from pg_catalog.pg_class c
  where c.relnamespace in (select oid from scope)
    and c.relkind = 'f'
    and (
      exists (
        select from pg_catalog.pg_inherits i
        join pg_catalog.pg_class p on p.oid = i.inhparent and p.relkind = 'f'
        where i.inhrelid = c.oid)
      or exists (
        select from pg_catalog.pg_attribute a
        where a.attrelid = c.oid and (a.attacl is not null or a.attoptions is not null)))
  union all
  -- what this role may not read: options of mappings that it could not use, and subscriptions
  select 'pg_catalog.pg_user_mapping'::regclass, m.umid
  from pg_catalog.pg_user_mappings m
  where m.umoptions is null
    and m.usename <> current_user
    and not pg_catalog.has_table_privilege('pg_catalog.pg_user_mapping', 'select')
  union all
  select 'pg_catalog.pg_subscription'::regclass, s.oid
  from pg_catalog.pg_subscription s
  join pg_catalog.pg_database d on d.oid = s.subdbid and d.datname = current_database()
  where not pg_catalog.has_table_privilege('pg_catalog.pg_subscription', 'select')
)
select
  f.classid::bigint as address_class,
  f.objid::bigint as address_object,
  0 as address_member,
  i.type || ' ' || i.identity as description
from found f
cross join lateral pg_identify_object(f.classid, f.objid, 0) i
where not exists (
  select from pg_catalog.pg_depend e
  where e.classid = f.classid and e.objid = f.objid and e.deptype = 'e')
union all
select
  'pg_catalog.pg_seclabel'::regclass::oid::bigint,
  0,
  0,
  'security label of ' || i.type || ' ' || i.identity || ' for ' || l.provider
from pg_catalog.pg_seclabel l
cross join lateral pg_identify_object(l.classoid, l.objoid, l.objsubid) i
-- those of what is no object by itself: columns of composite types and foreign tables, large objects
where (l.classoid = 'pg_catalog.pg_largeobject'::regclass
       or (l.objsubid <> 0
           and exists (
             select from pg_catalog.pg_class c
             where l.classoid = 'pg_catalog.pg_class'::regclass and c.oid = l.objoid
               and c.relkind in ('c', 'f'))))
  and (i.schema is null or i.schema = any (current_setting('reconcile.schemas')::text[]))
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = l.classoid and e.objid = l.objoid and e.deptype = 'e')
order by description
