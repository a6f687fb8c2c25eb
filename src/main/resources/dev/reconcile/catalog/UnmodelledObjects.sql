-- What users made and no kind describes yet: it counts as unmanaged, and what depends on it is known.
with scope (oid) as materialized (
  select n.oid
  from pg_catalog.pg_namespace n
  where n.nspname = any (current_setting('reconcile.schemas')::text[])
),
found (classid, objid) as (
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
-- those of what is no object by itself: columns of composite types, large objects
where (l.classoid = 'pg_catalog.pg_largeobject'::regclass
       or (l.objsubid <> 0
           and exists (
             select from pg_catalog.pg_class c
             where l.classoid = 'pg_catalog.pg_class'::regclass and c.oid = l.objoid
               and c.relkind = 'c')))
  and (i.schema is null or i.schema = any (current_setting('reconcile.schemas')::text[]))
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = l.classoid and e.objid = l.objoid and e.deptype = 'e')
union all
-- constraints that are not checked, because ALTER TABLE DISABLE TRIGGER took their own triggers as well
select distinct
  'pg_catalog.pg_trigger'::regclass::oid::bigint,
  0,
  0,
  'disabled triggers of ' || i.type || ' ' || i.identity
from pg_catalog.pg_trigger t
join pg_catalog.pg_constraint k on k.oid = t.tgconstraint and k.contype in ('f', 'p', 'u', 'x')
cross join lateral pg_identify_object('pg_catalog.pg_constraint'::regclass, k.oid, 0) i
where t.tgisinternal
  and t.tgenabled <> 'O'
  and k.connamespace in (select oid from scope)
union all
-- keys of a partition's own, the indexes behind which were attached to an index that is behind no key
select
  'pg_catalog.pg_inherits'::regclass::oid::bigint,
  0,
  0,
  k.type || ' ' || k.identity || ' as a part of index ' || w.identity
from pg_catalog.pg_inherits h
join pg_catalog.pg_constraint own
  on own.conindid = h.inhrelid and own.conparentid = 0 and own.contype in ('p', 'u', 'x')
cross join lateral pg_identify_object('pg_catalog.pg_constraint'::regclass, own.oid, 0) k
cross join lateral pg_identify_object('pg_catalog.pg_class'::regclass, h.inhparent, 0) w
where own.connamespace in (select oid from scope)
union all
-- what only one index of a partition is for it, where that is a part of the partitioned table's
select
  'pg_catalog.pg_index'::regclass::oid::bigint,
  0,
  0,
  concat_ws(' and ', case when i.indisreplident then 'replica identity' end, case when i.indisclustered then 'clustering' end)
    || ' of ' || t.type || ' ' || t.identity || ' by index ' || o.identity
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indexrelid and c.relispartition
cross join lateral pg_identify_object('pg_catalog.pg_class'::regclass, i.indexrelid, 0) o
cross join lateral pg_identify_object('pg_catalog.pg_class'::regclass, i.indrelid, 0) t
where (i.indisreplident or i.indisclustered)
  and c.relnamespace in (select oid from scope)
union all
-- what is said of the database itself, which belongs to whoever creates it
select 'pg_catalog.pg_database'::regclass::oid::bigint, 0, 0, said.description
from pg_catalog.pg_database d
cross join lateral (
  select 'comment on database ' || d.datname as description
  where pg_catalog.shobj_description(d.oid, 'pg_database') is not null
  union all
  select 'grants on database ' || d.datname
  where d.datacl is not null
    and array(select a::text from unnest(d.datacl) a order by 1)
    <> array(select a::text from unnest(pg_catalog.acldefault('d', d.datdba)) a order by 1)
  union all
  select 'security label of database ' || d.datname || ' for ' || l.provider
  from pg_catalog.pg_shseclabel l
  where l.classoid = 'pg_catalog.pg_database'::regclass and l.objoid = d.oid
  union all
  select 'settings of ' || coalesce('role ' || r.rolname || ' in ', '') || 'database ' || d.datname
    || ': ' || array_to_string(array(select split_part(c, '=', 1) from unnest(s.setconfig) c), ', ')
  from pg_catalog.pg_db_role_setting s
  left join pg_catalog.pg_roles r on r.oid = s.setrole
  where s.setdatabase = d.oid
) said
where d.datname = current_database()
  and d.oid >= 16384 -- initdb comments on its own
union all
-- what was granted on members of extensions since these were made
select
  'pg_catalog.pg_extension'::regclass::oid::bigint,
  0,
  0,
  'grants on members of extension ' || e.extname || ': '
    || case when count(*) < 5 then string_agg(i.identity, ', ' order by i.identity) else count(*) || ' of them' end
from (
  select 'pg_catalog.pg_proc'::regclass::oid as class, p.oid as object, 'f' as kind, p.proowner as owner, p.proacl as acl,
    p.pronamespace as schema
  from pg_catalog.pg_proc p
  union all
  select 'pg_catalog.pg_class'::regclass, c.oid, case c.relkind when 'S' then 's' else 'r' end, c.relowner, c.relacl,
    c.relnamespace
  from pg_catalog.pg_class c
  union all
  select 'pg_catalog.pg_type'::regclass, t.oid, 'T', t.typowner, t.typacl, t.typnamespace
  from pg_catalog.pg_type t
) m
join pg_catalog.pg_depend d
  on d.classid = m.class and d.objid = m.object and d.deptype = 'e'
 and d.refclassid = 'pg_catalog.pg_extension'::regclass
join pg_catalog.pg_extension e on e.oid = d.refobjid
left join pg_catalog.pg_init_privs b on b.classoid = m.class and b.objoid = m.object and b.objsubid = 0
cross join lateral pg_identify_object(m.class, m.object, 0) i
where m.acl is not null
  and m.schema in (select oid from scope)
  and array(select a::text from unnest(m.acl) a order by 1)
      <> array(
        select a::text
        from unnest(coalesce(b.initprivs, pg_catalog.acldefault(m.kind::"char", m.owner))) a
        order by 1)
group by e.extname
order by description
