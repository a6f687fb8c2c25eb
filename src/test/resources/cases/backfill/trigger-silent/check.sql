do $$ begin
  assert (select sum(changes) = 0 and count(meta) = 2 from tool);
end $$;
