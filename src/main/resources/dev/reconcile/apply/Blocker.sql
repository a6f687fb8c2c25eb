-- Who keeps a session waiting. Process 0 is a prepared transaction. What other roles are doing is seen by members of pg_read_all_stats alone.
select b.process::bigint as process,
       concat_ws(', ', a.usename, nullif(a.application_name, ''), host(a.client_addr), a.state) as who,
       extract(epoch from clock_timestamp() - coalesce(a.xact_start, a.backend_start))::bigint::text as seconds,
       coalesce(a.query, '') as doing,
       a.state = 'active' as active,
       -- Who waits itself goes on by itself; a run is never ended for another one. NULL is what this role may not see.
       a.pid is not null and coalesce(a.backend_type, 'client backend') = 'client backend'
         and a.wait_event_type is distinct from 'Lock'
         and (a.xact_start is null or a.xact_start < clock_timestamp() - ? * interval '1 millisecond')
         and not exists (
           select from pg_catalog.pg_locks l
           where l.pid = a.pid and l.locktype = 'advisory' and l.granted
             and l.classid = (hashtext('reconcile')::bit(32)::bigint)::oid) as obstinate
from (select distinct unnest(pg_catalog.pg_blocking_pids(?)) as process) b
left join pg_catalog.pg_stat_activity a on a.pid = b.process
order by a.xact_start nulls last, b.process
