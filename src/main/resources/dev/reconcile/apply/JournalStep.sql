-- A step is done.
insert into reconcile.step (run_id, number, object, purpose, statement, loses)
values (?, ?, ?, ?, ?, nullif(?, '')) returning 1
