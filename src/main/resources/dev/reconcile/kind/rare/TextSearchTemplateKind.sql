-- Text search templates.
select
  'pg_catalog.pg_ts_template'::regclass::oid::bigint as address_class,
  t.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  t.tmplname as object_name,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.tmpllexize) as lexize,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.tmplinit) as init
from pg_catalog.pg_ts_template t
join pg_catalog.pg_namespace n on n.oid = t.tmplnamespace
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_ts_template'::regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.tmplname
