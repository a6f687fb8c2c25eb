-- The last run of a project that changed something.
select r.id from reconcile.run r
where r.project = ? and exists (select from reconcile.step s where s.run_id = r.id)
order by r.id desc limit 1
