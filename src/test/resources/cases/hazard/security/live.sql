create table doc (id integer, owner text);
alter table doc enable row level security;
alter table doc force row level security;
create policy own on doc using (owner = current_user);
create table closed (id integer);
alter table closed enable row level security;
grant select on closed to public;
