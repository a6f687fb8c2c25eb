-- Procedural languages.
select
  'pg_catalog.pg_language'::regclass::oid::bigint as address_class,
  l.oid::bigint as address_object,
  0 as address_member,
  l.lanname as object_name,
  l.lanplcallfoid::regprocedure::text as handler,
  case when l.laninline <> 0 then l.laninline::regprocedure::text end as inline,
  case when l.lanvalidator <> 0 then l.lanvalidator::regprocedure::text end as validator,
  l.lanpltrusted as trusted
from pg_catalog.pg_language l
where l.lanispl
  and l.oid >= 16384
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_language'::regclass and e.objid = l.oid and e.deptype = 'e')
order by l.lanname
