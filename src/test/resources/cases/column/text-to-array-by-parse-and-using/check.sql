do $$ begin
  assert (select array_agg(tags::text order by id) from t) = array['{a,"b c"}', null];
  assert (select pair from t where id = 1) = array['x', 'y'];
end $$;
