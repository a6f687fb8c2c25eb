-- What is wanted of what is under way, of one project or of all.
update reconcile.conversion set state = lower(?)
where ended_at is null and project = coalesce(nullif(?, ''), project)
returning format('%s of project %s', object, project) as conversion
