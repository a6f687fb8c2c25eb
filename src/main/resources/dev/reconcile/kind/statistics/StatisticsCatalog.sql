-- Extended statistics. Those that are just about expressions
-- have the sort e besides, which goes without saying. Before 17, "no target of its own" was -1.
select
  'pg_catalog.pg_statistic_ext'::regclass::oid::bigint as address_class,
  s.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  rn.nspname as relation_schema,
  c.relname as relation_name,
  c.relkind::text as relation_kind,
  s.stxname as statistics_name,
  array(
    select case k when 'd' then 'NDISTINCT' when 'f' then 'DEPENDENCIES' else 'MCV' end
    from unnest(s.stxkind) k
    where k <> 'e') as sorts,
  array(
    select quote_ident(a.attname)
    from unnest(s.stxkeys::smallint[]) k
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k)
  || pg_catalog.pg_get_statisticsobjdef_expressions(s.oid) as columns,
  nullif((to_jsonb(s) ->> 'stxstattarget')::integer, -1) as target
from pg_catalog.pg_statistic_ext s
join pg_catalog.pg_class c on c.oid = s.stxrelid
join pg_catalog.pg_namespace rn on rn.oid = c.relnamespace
join pg_catalog.pg_namespace n on n.oid = s.stxnamespace
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.deptype = 'e'
      and ((e.classid = 'pg_catalog.pg_statistic_ext'::regclass and e.objid = s.oid)
        or (e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid)))
order by n.nspname, c.relname, s.stxname
