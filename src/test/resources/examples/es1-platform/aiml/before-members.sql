do $$
begin
  assert (select count(*) from sentinel.workspaces) = 4;
  assert (select count(*) from sentinel.workspace_members where role = 'owner') = 4;
  assert (select string_agg(w.name, ',' order by d.name) from sentinel.datasets d
          join sentinel.workspaces w on w.id = d.workspace_id) = 'older,only,Migrated Data';
  assert (select count(*) from sentinel.dataset_links l join sentinel.workspaces w on w.id = l.workspace_id) = 1;
  assert (select count(*) from sentinel.workspace_interactions where user_id is not null) = 3;
end $$;
