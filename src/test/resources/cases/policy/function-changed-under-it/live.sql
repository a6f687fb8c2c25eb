create function mine(integer) returns boolean language sql stable as 'select $1 > 0';
create table t (id integer);
create policy own on t using (mine(id));
create policy other on t for insert with check (not mine(id));
