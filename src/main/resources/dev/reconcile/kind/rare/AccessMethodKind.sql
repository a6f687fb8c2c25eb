-- Access methods of tables and indexes.
select
  'pg_catalog.pg_am'::regclass::oid::bigint as address_class,
  m.oid::bigint as address_object,
  0 as address_member,
  m.amname as object_name,
  case m.amtype when 't' then 'table' else 'index' end as type,
  m.amhandler::oid::regprocedure::text as handler
from pg_catalog.pg_am m
where m.oid >= 16384
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_am'::regclass and e.objid = m.oid and e.deptype = 'e')
order by m.amname
