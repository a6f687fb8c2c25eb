create table t (id integer, "Owner" name, tags text[], at timestamptz);
create policy a on t to pg_monitor, pg_read_all_data using (id in (1, 2) and "Owner" = current_user);
create policy b on t using (exists (select 1 from t x where x.id = t.id)) with check (tags @> array['a']);
