do $$ begin
  assert (select array_agg(number order by id) from t) = array[1, 2, 3, 4, 5]::bigint[];
end $$;
