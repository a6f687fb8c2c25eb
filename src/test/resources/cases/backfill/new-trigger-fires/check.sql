do $$ begin
  assert (select sum(changes) = 2 and count(meta) = 2 from tool);
end $$;
