create type place as (street text, zip text);
create table tool (id integer, name text);
insert into pg_seclabel values
  ('place'::regclass, 'pg_class'::regclass, 1, 'guard', 'open'),
  ('place'::regclass, 'pg_class'::regclass, 2, 'guard', 'secret');
