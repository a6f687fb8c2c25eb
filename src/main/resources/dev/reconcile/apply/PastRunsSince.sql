-- The runs of a project from one on that changed something.
select r.id from reconcile.run r
where r.project = ? and r.id >= ?
  and exists (select from reconcile.step s where s.run_id = r.id)
order by r.id
