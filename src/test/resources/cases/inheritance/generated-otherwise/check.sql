do $$ begin
  assert (select array_agg(g order by g) from p) = array[3, 21, 101];
end $$;
