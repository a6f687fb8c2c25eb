do $$ begin
  assert (select count(*) from page) = 2;
end $$;
