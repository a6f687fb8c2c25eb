do $$ begin
  assert (select n from m3) = 1;
  assert (select not relispopulated from pg_class where oid = 'm5'::regclass);
  assert has_table_privilege('pg_monitor', 'm1', 'select');
  assert has_column_privilege('pg_monitor', 'm1', 'id', 'select');
  assert obj_description('m1_a'::regclass) = 'On a';
  assert obj_description('m3'::regclass) = 'Third';
  assert (select relowner::regrole::text from pg_class where oid = 'v6'::regclass) = 'pg_monitor';
end $$;
