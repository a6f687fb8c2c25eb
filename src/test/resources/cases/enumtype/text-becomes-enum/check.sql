do $$ begin
  assert (select array_agg(mood::text order by id) from person) = array['sad', 'ok', null];
end $$;
