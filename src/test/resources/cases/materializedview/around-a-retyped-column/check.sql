do $$ begin
  assert (select count from m where name = 'x') = 1;
  assert (select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'm'::regclass and attname = 'name') = 'text';
end $$;
