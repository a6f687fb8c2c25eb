do $$ begin
  assert (select array_agg(id order by id) from job_rest) = '{1,2,3,4}';
end $$;
