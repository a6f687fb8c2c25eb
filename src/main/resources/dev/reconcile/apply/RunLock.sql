-- Who holds the lock of a project's runs.
select format('process %s (%s), since %s UTC', a.pid,
              concat_ws(', ', a.usename, nullif(a.application_name, ''), host(a.client_addr)),
              to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS')) as holder
from pg_catalog.pg_locks l
join pg_catalog.pg_stat_activity a using (pid)
where l.locktype = 'advisory' and l.granted
  and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
  and l.classid = (hashtext('reconcile')::bit(32)::bigint)::oid
  and l.objid = (hashtext(?)::bit(32)::bigint)::oid
