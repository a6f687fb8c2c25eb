do $$
begin
  assert (select string_agg(id || coalesce(meta::text, ' null'), ' ' order by id) from tool)
    = '1{"count": 3, "timeout": 5} 2{"hops": 64} 3{} 4 null 5[1, "two", null] 6{}';
end $$;
