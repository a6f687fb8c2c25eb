-- What is live is what was applied last.
insert into reconcile.applied as a (project, snapshot) values (?, ?)
on conflict (project) do update set snapshot = excluded.snapshot, applied_at = clock_timestamp()
where a.snapshot <> excluded.snapshot
returning 1
