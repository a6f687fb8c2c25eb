-- A run begins.
insert into reconcile.run (project, purpose, os_user, host, tool_version, revision,
                           plan_fingerprint, plan_digest, steps, snapshot, outcome)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running') returning id
