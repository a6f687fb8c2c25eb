-- Text search parsers.
select
  'pg_catalog.pg_ts_parser'::regclass::oid::bigint as address_class,
  t.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  t.prsname as object_name,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.prsstart) as "start",
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.prstoken) as gettoken,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.prsend) as "end",
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.prslextype) as lextypes,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.prsheadline) as headline
from pg_catalog.pg_ts_parser t
join pg_catalog.pg_namespace n on n.oid = t.prsnamespace
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_ts_parser'::regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.prsname
