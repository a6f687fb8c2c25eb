do $$ begin
  assert has_table_privilege('pg_monitor', 't', 'select');
  assert has_table_privilege('pg_monitor', 'unmanaged', 'select');
  assert (select relowner::regrole::text from pg_class where relname = 'unmanaged') = 'pg_read_all_data';
end $$;
