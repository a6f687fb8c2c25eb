-- Operators. One without a function is a shell: another operator names it, and it is still to come.
-- The neighbours of an operator are named without their schema.
select
  'pg_catalog.pg_operator'::regclass::oid::bigint as address_class,
  o.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  o.oprname || '('
    || case when o.oprleft = 0 then 'none' else pg_catalog.format_type(o.oprleft, null) end || ', '
    || case when o.oprright = 0 then 'none' else pg_catalog.format_type(o.oprright, null) end || ')'
    as object_name,
  o.oprcode::oid::regprocedure::text as function,
  case when c.oprnamespace <> o.oprnamespace then quote_ident(cn.nspname) || '.' else '' end
    || c.oprname as commutator,
  case when g.oprnamespace <> o.oprnamespace then quote_ident(gn.nspname) || '.' else '' end
    || g.oprname as negator,
  case when pg_catalog.pg_function_is_visible(r.oid) then '' else quote_ident(rn.nspname) || '.' end
    || quote_ident(r.proname) as restrict,
  case when pg_catalog.pg_function_is_visible(j.oid) then '' else quote_ident(jn.nspname) || '.' end
    || quote_ident(j.proname) as join,
  o.oprcanhash as hashes,
  o.oprcanmerge as merges
from pg_catalog.pg_operator o
join pg_catalog.pg_namespace n on n.oid = o.oprnamespace
left join pg_catalog.pg_operator c on c.oid = o.oprcom
left join pg_catalog.pg_namespace cn on cn.oid = c.oprnamespace
left join pg_catalog.pg_operator g on g.oid = o.oprnegate
left join pg_catalog.pg_namespace gn on gn.oid = g.oprnamespace
left join pg_catalog.pg_proc r on r.oid = o.oprrest
left join pg_catalog.pg_namespace rn on rn.oid = r.pronamespace
left join pg_catalog.pg_proc j on j.oid = o.oprjoin
left join pg_catalog.pg_namespace jn on jn.oid = j.pronamespace
where o.oprcode <> 0
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_operator'::regclass and e.objid = o.oid and e.deptype = 'e')
order by n.nspname, object_name
