do $$ begin
  assert (select string_agg(slug, ' ' order by id) from tool) = 'ping-1 dig-2';
end $$;
