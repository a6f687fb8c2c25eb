do $$
begin
  assert (select count(*) from chunks) = 200;
  assert (select count(*) from runbook_steps where tsv @@ to_tsquery('english', 'piece')) = 200;
  assert (select count(*) from incidents where rollback_status = 'not_required') = 5;
  assert (select count(*) from incidents where rollback_status is null) = 5;
end $$;
