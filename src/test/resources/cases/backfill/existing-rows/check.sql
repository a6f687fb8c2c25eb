do $$ begin
  assert (select string_agg(id || meta::text, ' ' order by id) from tool) = '1{} 2{"a": 1} 3{}';
end $$;
