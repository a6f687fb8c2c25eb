-- Transactions that hold a lock which a step cannot share; those of autovacuum give way.
with wanted as (
  select c.oid::regclass as relation, split_part(line, E'\t', 1) = 'ACCESS EXCLUSIVE' as alone
  from unnest(string_to_array(?, E'\n')) as line
  join pg_catalog.pg_namespace n on n.nspname = split_part(line, E'\t', 2)
  join pg_catalog.pg_class c
    on c.relnamespace = n.oid and c.relname = split_part(line, E'\t', 3)
  where split_part(line, E'\t', 1) <> 'SHARE UPDATE EXCLUSIVE')
select l.pid::text as process, p.gid,
       min(w.relation::text) as relation,
       concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state, p.owner) as who,
       extract(epoch from clock_timestamp() - coalesce(a.xact_start, p.prepared))::bigint::text
         as seconds
from wanted w
join pg_catalog.pg_locks l on l.relation = w.relation::oid and l.granted
  and l.database = (
    select oid from pg_catalog.pg_database where datname = current_database())
left join pg_catalog.pg_stat_activity a on a.pid = l.pid
left join pg_catalog.pg_locks x on l.pid is null and x.pid is null
  and x.locktype = 'transactionid' and x.virtualtransaction = l.virtualtransaction
left join pg_catalog.pg_prepared_xacts p on p.transaction = x.transactionid
where l.pid is distinct from pg_catalog.pg_backend_pid()
  and (w.alone or l.mode not in ('AccessShareLock', 'RowShareLock'))
  and a.backend_type is distinct from 'autovacuum worker'
  and (a.xact_start is null or a.xact_start < clock_timestamp() - ?::interval)
group by l.pid, p.gid, a.usename, a.application_name, a.state, p.owner, a.xact_start, p.prepared
order by coalesce(a.xact_start, p.prepared), l.pid
