do $$ begin
  assert (select array_agg(level order by id) from log where account = 1) = '{low,high}';
  assert (select count(*) from log_new) = 1;
end $$;
