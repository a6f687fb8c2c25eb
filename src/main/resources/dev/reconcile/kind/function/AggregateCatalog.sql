-- Aggregates that no extension brought along. How the final function treats the state goes without
-- saying when it is read-only, or read-write for an ordered-set aggregate.
with named (oid, name) as materialized (
  select f.oid,
         case when pg_catalog.pg_function_is_visible(f.oid) then quote_ident(f.proname)
              else quote_ident(n.nspname) || '.' || quote_ident(f.proname) end
  from pg_catalog.pg_proc f
  join pg_catalog.pg_namespace n on n.oid = f.pronamespace
)
select
  'pg_catalog.pg_proc'::regclass::oid::bigint as address_class,
  p.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  p.proname || '(' || coalesce(
    (select string_agg(pg_catalog.format_type(t.type, null), ', ' order by t.position)
     from unnest(p.proargtypes) with ordinality t (type, position)), '') || ')' as routine_name,
  pg_catalog.pg_get_function_arguments(p.oid) as arguments,
  a.aggkind = 'h' as hypothetical,
  (select name from named where oid = a.aggtransfn) as sfunc,
  pg_catalog.format_type(a.aggtranstype, null) as stype,
  a.aggtransspace as sspace,
  (select name from named where oid = a.aggfinalfn) as finalfunc,
  a.aggfinalextra as finalfunc_extra,
  nullif(a.aggfinalmodify::text, case when a.aggkind = 'n' then 'r' else 'w' end)
    as finalfunc_modify,
  a.agginitval as initcond,
  (select name from named where oid = a.aggmtransfn) as msfunc,
  (select name from named where oid = a.aggminvtransfn) as minvfunc,
  pg_catalog.format_type(a.aggmtranstype, null) as mstype,
  a.aggmtransspace as msspace,
  (select name from named where oid = a.aggmfinalfn) as mfinalfunc,
  a.aggmfinalextra as mfinalfunc_extra,
  nullif(a.aggmfinalmodify::text, case when a.aggkind = 'n' then 'r' else 'w' end)
    as mfinalfunc_modify,
  a.aggminitval as minitcond,
  (select name from named where oid = a.aggcombinefn) as combinefunc,
  (select name from named where oid = a.aggserialfn) as serialfunc,
  (select name from named where oid = a.aggdeserialfn) as deserialfunc,
  (select case when pg_catalog.pg_operator_is_visible(o.oid) then o.oprname::text
               else 'OPERATOR(' || quote_ident(m.nspname) || '.' || o.oprname || ')' end
   from pg_catalog.pg_operator o
   join pg_catalog.pg_namespace m on m.oid = o.oprnamespace
   where o.oid = a.aggsortop) as sortop,
  case p.proparallel when 's' then 'SAFE' when 'r' then 'RESTRICTED' else 'UNSAFE' end as parallel
from pg_catalog.pg_aggregate a
join pg_catalog.pg_proc p on p.oid = a.aggfnoid
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
order by n.nspname, routine_name
