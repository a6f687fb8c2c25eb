do $$ begin
  assert (select array_agg(state::text || history::text order by id) from job_rest)
    = '{"created{created}","completed{created,active,completed}"}';
end $$;
