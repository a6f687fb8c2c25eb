do $$ begin
  assert (select string_agg("Kind", ' ' order by id) from tool) = 'a plain';
end $$;
