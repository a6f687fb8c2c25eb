do $$ begin
  assert (select array_agg(tags::text order by id) from t) = array['{a,b.}', '{}', '{}'];
  assert (select array_agg(other::text order by id) from t) = array['{a,b,"",""}', '{}', '{"",""}'];
end $$;
