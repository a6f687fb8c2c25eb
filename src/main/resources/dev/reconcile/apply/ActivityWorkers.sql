-- Sessions that hold the lock of a run, what each is doing, and how far it is with an index.
select a.pid::bigint as process, concat_ws(', ', a.usename, nullif(a.application_name, ''), host(a.client_addr), a.state) as who,
       coalesce(to_char(coalesce(a.xact_start, a.backend_start) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'), '') as since,
       coalesce(a.query, '') as doing,
       coalesce(concat_ws(', ', b.phase, round(100 * b.share) || ' %', 'about ' || case
         when b.share between 0.01 and 0.999
         then date_trunc('second', (clock_timestamp() - a.query_start) * ((1 - b.share) / b.share)::float8)::text
       end || ' left in this phase'), '') as progress
from pg_catalog.pg_stat_activity a
left join lateral (
  select p.phase, coalesce(nullif(p.blocks_done, 0)::numeric / nullif(p.blocks_total, 0),
                           p.tuples_done::numeric / nullif(p.tuples_total, 0)) as share
  from pg_catalog.pg_stat_progress_create_index p
  where p.pid = a.pid
) b on true
where exists (
  select from pg_catalog.pg_locks l
  where l.pid = a.pid and l.locktype = 'advisory' and l.granted
    and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
    and l.classid = (hashtext('reconcile')::bit(32)::bigint)::oid)
order by a.pid
