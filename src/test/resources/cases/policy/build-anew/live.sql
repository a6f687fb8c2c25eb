create table t (id bigint);
create policy a on t using (id > 0) with check (id > 1);
create policy b on t using (id > 0);
create policy c on t for select using (id > 0);
comment on policy a on t is 'Kept';
comment on policy b on t is 'Kept';
