-- Casts that users made. One that has to do with a schema out of sight is out of sight.
select
  'pg_catalog.pg_cast'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  0 as address_member,
  pg_catalog.format_type(c.castsource, null) || ' AS ' || pg_catalog.format_type(c.casttarget, null)
    as object_name,
  case when c.castmethod = 'f' then c.castfunc::regprocedure::text end as function,
  c.castmethod = 'i' as inout,
  case c.castcontext when 'a' then 'assignment' when 'i' then 'implicit' else 'explicit' end as context
from pg_catalog.pg_cast c
join pg_catalog.pg_type s on s.oid = c.castsource
join pg_catalog.pg_type t on t.oid = c.casttarget
left join pg_catalog.pg_proc p on p.oid = c.castfunc
where c.oid >= 16384
  and not exists (
    select from pg_catalog.pg_namespace n
    where n.oid in (s.typnamespace, t.typnamespace, p.pronamespace)
      and n.nspname <> 'pg_catalog'
      and n.nspname <> all (current_setting('reconcile.schemas')::text[])
      and not exists (
        select from pg_catalog.pg_depend e
        where e.deptype = 'e'
          and ((e.classid = 'pg_catalog.pg_type'::regclass and e.objid in (s.oid, t.oid))
            or (e.classid = 'pg_catalog.pg_proc'::regclass and e.objid = p.oid))))
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_cast'::regclass and e.objid = c.oid and e.deptype in ('e', 'i'))
order by object_name
