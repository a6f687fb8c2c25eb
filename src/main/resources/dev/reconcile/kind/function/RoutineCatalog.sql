-- Functions and procedures that no extension and no range type brought along. Aggregates are defined in another way.
select
  'pg_catalog.pg_proc'::regclass::oid::bigint as address_class,
  p.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  p.proname || '(' || coalesce(
    (select string_agg(pg_catalog.format_type(a.type, null), ', ' order by a.position)
     from unnest(p.proargtypes) with ordinality a (type, position)), '') || ')' as routine_name,
  pg_catalog.pg_get_function_arguments(p.oid) as arguments,
  pg_catalog.pg_get_function_result(p.oid) as returns,
  l.lanname as language,
  case when l.lanname <> 'c' and p.prosqlbody is null then p.prosrc end as body,
  pg_catalog.pg_get_function_sqlbody(p.oid) as sql_body,
  p.probin as object_file,
  case when l.lanname = 'c' then p.prosrc end as link_symbol,
  case p.provolatile when 'i' then 'IMMUTABLE' when 's' then 'STABLE' else 'VOLATILE' end as volatility,
  case p.proparallel when 's' then 'SAFE' when 'r' then 'RESTRICTED' else 'UNSAFE' end as parallel,
  p.proisstrict as strict,
  p.prosecdef as security_definer,
  p.proleakproof as leakproof,
  p.prokind = 'w' as window,
  case when p.procost <> case when l.lanname in ('c', 'internal') then 1 else 100 end
    then p.procost end as cost,
  case when p.prorows <> case when p.proretset then 1000 else 0 end
    then p.prorows end as rows,
  nullif(p.prosupport::regproc::text, '-') as support,
  p.proconfig as settings,
  array(
    select pg_catalog.format_type(t.type, null)
    from unnest(p.protrftypes) with ordinality t (type, position)
    order by t.position) as transforms
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
join pg_catalog.pg_language l on l.oid = p.prolang
where p.prokind in ('f', 'w', 'p')
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_proc'::regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
