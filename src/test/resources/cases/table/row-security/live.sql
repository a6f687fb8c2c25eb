create table secret (id bigint primary key);
create table open_again (id bigint primary key);
alter table open_again enable row level security;
alter table open_again force row level security;
