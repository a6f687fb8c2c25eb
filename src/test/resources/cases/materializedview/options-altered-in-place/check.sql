do $$ begin
  assert (select count(*) from filled) = 0;
end $$;
