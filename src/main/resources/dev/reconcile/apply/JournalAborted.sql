-- Nothing goes on with what the last run of a project began.
update reconcile.run set outcome = 'aborted', ended_at = coalesce(ended_at, clock_timestamp())
where id = (select max(id) from reconcile.run where project = ?)
  and outcome in ('running', 'failed', 'interrupted')
returning 1
