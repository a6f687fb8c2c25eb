do $$ begin
  assert (select pg_get_viewdef('theirs'::regclass) like '%code%');
  assert has_table_privilege('pg_monitor', 'theirs', 'select');
  assert obj_description('theirs'::regclass) = 'Not described';
end $$;
