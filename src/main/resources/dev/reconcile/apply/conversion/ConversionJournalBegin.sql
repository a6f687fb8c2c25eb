-- A conversion begins.
insert into reconcile.conversion (project, object, statement, aside)
values (?, ?, ?, nullif(?, '')) returning id
