create table t (id bigint, owner name);
create policy a on t using (owner = current_user);
create policy b on t for update to pg_monitor using (id > 0) with check (id > 0);
create policy c on t for insert with check (id > 0);
create policy d on t using (id > 5);
comment on policy a on t is 'Old';
