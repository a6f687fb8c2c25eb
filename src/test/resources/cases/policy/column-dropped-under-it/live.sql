create table t (id bigint, old name, owner name);
create policy own on t using (old = current_user);
