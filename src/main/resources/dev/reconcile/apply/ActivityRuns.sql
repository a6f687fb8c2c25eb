-- The latest runs. One whose lock nobody holds any more was killed, whatever it wrote last.
select r.id, r.project, r.role,
       to_char(r.started_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as started,
       date_trunc('second', coalesce(r.ended_at, clock_timestamp()) - r.started_at)::text as lasted,
       case when r.outcome = 'running' and not exists (
              select from pg_catalog.pg_locks l
              where l.locktype = 'advisory' and l.granted
                and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
                and l.classid = (hashtext('reconcile')::bit(32)::bigint)::oid
                and l.objid = (hashtext(r.project)::bit(32)::bigint)::oid)
            then 'interrupted' else r.outcome end as outcome,
       (select count(*) from reconcile.step s where s.run_id = r.id) as done,
       r.steps as planned
from reconcile.run r
order by r.id desc
limit ?
