-- Policies. The role number 0 is everyone.
select
  'pg_catalog.pg_policy'::regclass::oid::bigint as address_class,
  p.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.relname as table_name,
  p.polname as policy_name,
  not p.polpermissive as restrictive,
  case p.polcmd
    when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE'
    else 'ALL' end as command,
  array(
    select case when role = 0 then 'public' else pg_catalog.pg_get_userbyid(role)::text end
    from unnest(p.polroles) as role) as roles,
  pg_catalog.pg_get_expr(p.polqual, p.polrelid) as using_sql,
  pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) as check_sql
from pg_catalog.pg_policy p
join pg_catalog.pg_class c on c.oid = p.polrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p')
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.deptype = 'e'
      and ((e.classid = 'pg_catalog.pg_policy'::regclass and e.objid = p.oid)
        or (e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid)))
order by n.nspname, c.relname, p.polname
