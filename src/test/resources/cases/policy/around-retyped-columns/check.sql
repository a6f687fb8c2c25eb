do $$ begin
  assert (select count(*) from entry where note = 'x') = 1;
end $$;
