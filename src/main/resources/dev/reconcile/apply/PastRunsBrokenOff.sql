-- The last run of a project, whichever version of the tool wrote it.
select coalesce(to_jsonb(r) ->> 'plan_digest', '') as plan, r.outcome,
       exists (select from reconcile.step s where s.run_id = r.id) as begun
from reconcile.run r
where r.project = ?
order by r.id desc limit 1
