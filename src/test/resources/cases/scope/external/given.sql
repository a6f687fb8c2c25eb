create schema auth;
create table auth.users (id uuid primary key, email varchar(200) not null, secret text);
create table auth.more (id uuid);
create function auth.uid() returns uuid language sql stable as 'select null::uuid';
