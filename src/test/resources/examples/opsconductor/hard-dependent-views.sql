do $$
begin
  assert (select count(*) from tool_card_on_platform) = 6;
  assert has_table_privilege('opsconductor_reader', 'tool_card', 'select');
  assert has_table_privilege('opsconductor_reader', 'tool_card_on_platform', 'select with grant option');
  assert has_column_privilege('public', 'tool_card_on_platform', 'key', 'select');
  assert obj_description('tool_card'::regclass) = 'What the start page shows of a tool';
  assert col_description('tool_card'::regclass, 3) = 'The name in capitals';
  assert (select reloptions from pg_class where oid = 'tool_card'::regclass) = '{security_barrier=true}';
end $$;
