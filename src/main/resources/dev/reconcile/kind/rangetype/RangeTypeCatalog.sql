-- Range types that no extension brought along.
select
  'pg_catalog.pg_type'::regclass::oid::bigint as address_class,
  t.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  t.typname as type_name,
  pg_catalog.format_type(r.rngsubtype, null) as subtype,
  (select case when pg_catalog.pg_opclass_is_visible(o.oid) then quote_ident(o.opcname)
            else quote_ident(m.nspname) || '.' || quote_ident(o.opcname) end
   from pg_catalog.pg_opclass o
   join pg_catalog.pg_namespace m on m.oid = o.opcnamespace
   where o.oid = r.rngsubopc
     and not (o.opcdefault and o.opcintype = r.rngsubtype)
     -- of a type without a class of its own, as varchar or an enum, the default serves as well
     and not (o.opcdefault and not exists (
       select from pg_catalog.pg_opclass other
       where other.opcmethod = o.opcmethod and other.opcdefault and other.opcintype = r.rngsubtype)))
    as operator_class,
  (select case when pg_catalog.pg_collation_is_visible(l.oid) then quote_ident(l.collname)
            else quote_ident(m.nspname) || '.' || quote_ident(l.collname) end
   from pg_catalog.pg_collation l
   join pg_catalog.pg_namespace m on m.oid = l.collnamespace
   where l.oid = r.rngcollation and l.oid <> s.typcollation) as collation,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = r.rngcanonical) as canonical,
  (select case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
            else quote_ident(m.nspname) || '.' || quote_ident(f.proname) end
   from pg_catalog.pg_proc f
   join pg_catalog.pg_namespace m on m.oid = f.pronamespace
   where f.oid = r.rngsubdiff) as difference,
  (select case when mt.typnamespace = t.typnamespace then quote_ident(mt.typname)
               else quote_ident(m.nspname) || '.' || quote_ident(mt.typname) end
   from pg_catalog.pg_type mt
   join pg_catalog.pg_namespace m on m.oid = mt.typnamespace
   where mt.oid = r.rngmultitypid) as multirange
from pg_catalog.pg_range r
join pg_catalog.pg_type t on t.oid = r.rngtypid
join pg_catalog.pg_type s on s.oid = r.rngsubtype
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.typname
