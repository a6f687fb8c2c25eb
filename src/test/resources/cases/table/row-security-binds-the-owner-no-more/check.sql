do $$ begin
  assert (select array_agg(relforcerowsecurity order by relname) from pg_class where relname in ('t', 'u')) = array[false, true];
end $$;
