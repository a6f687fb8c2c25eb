create table account (id integer primary key, owner name);
create table entry (id integer primary key, account_id integer, note varchar(20));
create policy own on entry as restrictive to pg_monitor
  using (account_id in (select a.id from account a where a.owner = current_user))
  with check (note <> '');
comment on policy own on entry is 'Only what is mine';
create policy every on entry using (true);
insert into entry values (1, 1, 'x');
