-- A concurrent build waits for every transaction that is older than itself.
select a.pid::text as process,
       concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state) as who,
       extract(epoch from clock_timestamp() - a.xact_start)::bigint::text as seconds
from pg_catalog.pg_stat_activity a
where a.datname = current_database() and a.pid <> pg_catalog.pg_backend_pid()
  and a.backend_xmin is not null and a.backend_type = 'client backend'
  and a.xact_start < clock_timestamp() - ?::interval
order by a.xact_start, a.pid
