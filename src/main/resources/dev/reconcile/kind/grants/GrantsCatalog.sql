-- Access control lists, where there is one: without it an object has the privileges that it was born
-- with. What the owner has is told only where it is not all there is, or where it gave itself the option
-- to grant it; an empty list is what REVOKE leaves.
-- The kind is what acldefault calls it.
with controlled (class, object, member, kind, schema, owner, acl) as (
  select 'pg_catalog.pg_namespace'::regclass, n.oid, 0, 'n', n.oid, n.nspowner, n.nspacl
  from pg_catalog.pg_namespace n
  -- what initdb granted on the schema public is no one's decision
  where not exists (
    select from pg_catalog.pg_init_privs i
    where i.classoid = 'pg_catalog.pg_namespace'::regclass and i.objoid = n.oid
      and i.initprivs = n.nspacl)
  union all
  select 'pg_catalog.pg_type'::regclass, t.oid, 0, 'T', t.typnamespace, t.typowner, t.typacl
  from pg_catalog.pg_type t
  where t.typtype in ('b', 'c', 'd', 'e', 'r')
  union all
  select 'pg_catalog.pg_proc'::regclass, p.oid, 0, 'f', p.pronamespace, p.proowner, p.proacl
  from pg_catalog.pg_proc p
  where p.prokind in ('a', 'f', 'w', 'p')
  union all
  select 'pg_catalog.pg_class'::regclass, c.oid, 0, case c.relkind when 'S' then 's' else 'r' end, c.relnamespace, c.relowner, c.relacl
  from pg_catalog.pg_class c
  where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
  union all
  select 'pg_catalog.pg_class'::regclass, c.oid, a.attnum, 'c', c.relnamespace, c.relowner, a.attacl
  from pg_catalog.pg_attribute a
  join pg_catalog.pg_class c on c.oid = a.attrelid
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
  union all
  select 'pg_catalog.pg_foreign_data_wrapper'::regclass, w.oid, 0, 'F', 0, w.fdwowner, w.fdwacl
  from pg_catalog.pg_foreign_data_wrapper w
  union all
  select 'pg_catalog.pg_foreign_server'::regclass, s.oid, 0, 'S', 0, s.srvowner, s.srvacl
  from pg_catalog.pg_foreign_server s
  union all
  select 'pg_catalog.pg_language'::regclass, l.oid, 0, 'l', 0, l.lanowner, l.lanacl
  from pg_catalog.pg_language l
)
select
  0 as address_class,
  0 as address_object,
  0 as address_member,
  o.class::oid::bigint as subject_class,
  o.object::bigint as subject_object,
  o.member as subject_member,
  pg_catalog.pg_get_userbyid(o.owner) as owner_name,
  array_agg(
    case when g.grantee = 0 then 'public' else pg_catalog.pg_get_userbyid(g.grantee)::text end)
    filter (where g.grantee <> o.owner) as roles,
  array_agg(
    lower(g.privilege_type) || case when g.is_grantable then ' with grant option' else '' end
      || case when g.grantor <> o.owner then ' granted by ' || pg_catalog.pg_get_userbyid(g.grantor) else '' end)
    filter (where g.grantee <> o.owner) as privileges,
  array_agg(distinct own.privilege) filter (where g.grantee = o.owner)
    is not distinct from all_of_the_owner.privileges as owner_has_all,
  array_agg(distinct own.privilege) filter (where g.grantee = o.owner) as owner_privileges
from controlled o
-- the condition of names stands here because each evaluation of it reads the setting anew
left join (
  select s.oid
  from pg_catalog.pg_namespace s
  where s.nspname = any (current_setting('reconcile.schemas')::text[])
) n on n.oid = o.schema
left join lateral pg_catalog.aclexplode(o.acl) g on true
left join lateral (
  select lower(g.privilege_type)
    || case when g.is_grantable and g.grantor = o.owner then ' with grant option' else '' end as privilege
) own on true
left join lateral (
  select array_agg(distinct lower(d.privilege_type)) as privileges
  from pg_catalog.aclexplode(pg_catalog.acldefault(o.kind::"char", o.owner)) d
  where d.grantee = o.owner
) all_of_the_owner on true
where o.acl is not null
  and (o.schema = 0 or n.oid is not null)
group by o.class, o.object, o.member, o.owner, all_of_the_owner.privileges
order by 4, 5, 6
