create table t (a text, b text);
alter table t enable row level security;
alter table t force row level security;
create table u (a text, b text);
alter table u enable row level security;
