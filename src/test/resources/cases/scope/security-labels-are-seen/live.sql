create table tool (id integer, name text);
insert into pg_seclabel values
  ('tool'::regclass, 'pg_class'::regclass, 0, 'guard', 'open'),
  ('tool'::regclass, 'pg_class'::regclass, 2, 'guard', 'secret');
