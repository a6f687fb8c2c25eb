-- Foreign data wrappers. No secret leaves the server.
select
  'pg_catalog.pg_foreign_data_wrapper'::regclass::oid::bigint as address_class,
  w.oid::bigint as address_object,
  0 as address_member,
  w.fdwname as object_name,
  case when w.fdwhandler <> 0 then w.fdwhandler::regprocedure::text end as handler,
  case when w.fdwvalidator <> 0 then w.fdwvalidator::regprocedure::text end as validator,
  (select array_agg(o) from unnest(w.fdwoptions) o
   where split_part(o, '=', 1) not in ('password', 'sslpassword', 'passcode')) as options
from pg_catalog.pg_foreign_data_wrapper w
where w.oid >= 16384
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_foreign_data_wrapper'::regclass and e.objid = w.oid and e.deptype = 'e')
order by w.fdwname
