create type place as (street text, zip text);
create table tool (id integer, name text);
insert into pg_seclabel values
  ('place'::regclass, 'pg_class'::regclass, 1, 'guard', 'open'),
  ('place'::regclass, 'pg_class'::regclass, 2, 'guard', 'secret');
create table use (id integer primary key, tool integer unique deferrable references use);
alter table use disable trigger all;
create extension citext;
grant execute on function citext_eq(citext, citext) to pg_monitor;
revoke execute on function citext_ne(citext, citext) from public;
grant execute on function citext_ne(citext, citext) to public;
