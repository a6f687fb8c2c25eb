-- Base types. PostgreSQL makes an array type along with each, and a way to subscript one of fixed
-- length that has elements.
select
  'pg_catalog.pg_type'::regclass::oid::bigint as address_class,
  t.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  t.typname as object_name,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.typinput) as input,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.typoutput) as output,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.typreceive) as receive,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.typsend) as send,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.typmodin) as typmod_in,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.typmodout) as typmod_out,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.typanalyze) as analyze,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = t.typsubscript
     and not (t.typlen > 0 and f.oid = 'pg_catalog.raw_array_subscript_handler'::regproc)) as subscript,
  case when t.typlen <> -1 then t.typlen end::text as internallength,
  t.typbyval as passedbyvalue,
  case t.typalign when 'c' then 'char' when 's' then 'int2' when 'd' then 'double' else 'int4' end as alignment,
  case t.typstorage when 'e' then 'external' when 'x' then 'extended' when 'm' then 'main' else 'plain' end
    as storage,
  nullif(t.typcategory::text, 'U') as category,
  t.typispreferred as preferred,
  t.typdefault as "default",
  case when t.typelem <> 0 then pg_catalog.format_type(t.typelem, null) end as element,
  nullif(t.typdelim::text, ',') as delimiter,
  t.typcollation <> 0 as collatable
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'b'
  and not exists (select from pg_catalog.pg_type e where e.typarray = t.oid)
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.typname
