-- Default privileges. Without a schema the list is the whole truth, and what the owner has goes without
-- saying, but not what he lacks; within a schema it is what comes on top.
select
  'pg_catalog.pg_default_acl'::regclass::oid::bigint as address_class,
  a.oid::bigint as address_object,
  0 as address_member,
  pg_catalog.pg_get_userbyid(a.defaclrole) || coalesce(' in ' || n.nspname, '') || ' on '
    || case a.defaclobjtype
         when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
         when 'T' then 'types' when 'n' then 'schemas' else 'large objects'
       end as object_name,
  n.nspname as schema,
  (select array_agg(g.role || '=' || g.privileges)
   from (
     select case when e.grantee = 0 then 'public' else pg_catalog.pg_get_userbyid(e.grantee)::text end
              as role,
            string_agg(
              lower(e.privilege_type) || case when e.is_grantable then ' with grant option' else '' end,
              ', ' order by e.privilege_type) as privileges
     from pg_catalog.aclexplode(a.defaclacl) e
     where e.grantee <> a.defaclrole or a.defaclnamespace <> 0
     group by 1) g) as grants,
  (select array_agg(lower(b.privilege_type))
   from pg_catalog.aclexplode(pg_catalog.acldefault(
     case a.defaclobjtype when 'S' then 's' else a.defaclobjtype end, a.defaclrole)) b
   where a.defaclnamespace = 0
     and b.grantee = a.defaclrole
     and not exists (
       select from pg_catalog.aclexplode(a.defaclacl) e
       where e.grantee = a.defaclrole and e.privilege_type = b.privilege_type)) as owner_lacks
from pg_catalog.pg_default_acl a
left join pg_catalog.pg_namespace n on n.oid = a.defaclnamespace
where a.defaclnamespace = 0
   or n.nspname = any (current_setting('reconcile.schemas')::text[])
order by object_name
