-- User mappings, through the view that shows to each role what it may see. No secret leaves the server.
select
  'pg_catalog.pg_user_mapping'::regclass::oid::bigint as address_class,
  m.umid::bigint as address_object,
  0 as address_member,
  'pg_catalog.pg_foreign_server'::regclass::oid::bigint as subject_class,
  m.srvid::bigint as subject_object,
  0 as subject_member,
  m.usename as object_name,
  (select array_agg(o) from unnest(m.umoptions) o
   where split_part(o, '=', 1) not in ('password', 'sslpassword', 'passcode')) as options
from pg_catalog.pg_user_mappings m
where m.umoptions is not null
   or m.usename = current_user
   or pg_catalog.has_table_privilege('pg_catalog.pg_user_mapping', 'select')
order by m.srvname, m.usename
