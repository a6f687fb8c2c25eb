-- The steps of a run that were done, in UTC.
select s.number, to_char(s.done_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as at,
       s.object, s.purpose, s.statement, coalesce(to_jsonb(s) ->> 'loses', '') as loses
from reconcile.step s
where s.run_id = ?
order by s.number
