create table t (id bigint);
alter table t enable row level security;
create policy gone on t using (id > 0);
create policy stays on t using (id > 1);
