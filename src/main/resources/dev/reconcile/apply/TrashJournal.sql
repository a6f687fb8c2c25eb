-- What has been in the trash for longer than a project keeps it.
select n.object, n.name, to_char(r.started_at, 'YYYY-MM-DD') as since
from reconcile.rename n
join reconcile.run r on r.id = n.run_id
where r.project = ?
  and r.started_at < clock_timestamp() - ? * interval '1 second'
  and (n.schema = ? or n.object like 'column %' and starts_with(n.name, ?))
order by r.id desc, n.number
