-- What an earlier run of the same began and did not end.
select id from reconcile.conversion
where project = ? and object = ? and statement = ? and ended_at is null
