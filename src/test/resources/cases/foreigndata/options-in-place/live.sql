create extension postgres_fdw;
create server shop version '9' foreign data wrapper postgres_fdw options (host 'there', port '5432');
create user mapping for public server shop options (user 'guest');
create user mapping for pg_monitor server shop options (user 'watch');
grant usage on foreign server shop to public;
