do $$ begin
  assert (select string_agg(workspace_id::text, ' ' order by id) from dataset) = '1 2';
end $$;
