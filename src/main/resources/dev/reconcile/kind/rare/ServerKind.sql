-- Foreign servers. No secret leaves the server.
select
  'pg_catalog.pg_foreign_server'::regclass::oid::bigint as address_class,
  s.oid::bigint as address_object,
  0 as address_member,
  s.srvname as object_name,
  w.fdwname as wrapper,
  s.srvtype as type,
  s.srvversion as version,
  (select array_agg(o) from unnest(s.srvoptions) o
   where split_part(o, '=', 1) not in ('password', 'sslpassword', 'passcode')) as options
from pg_catalog.pg_foreign_server s
join pg_catalog.pg_foreign_data_wrapper w on w.oid = s.srvfdw
where true
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_foreign_server'::regclass and e.objid = s.oid and e.deptype = 'e')
order by s.srvname
