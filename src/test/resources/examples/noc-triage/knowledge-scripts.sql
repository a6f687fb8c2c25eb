do $$
begin
  assert (select count(*) from runbook_steps where tsv @@ to_tsquery('english', 'restart')) = 50;
  assert (select count(*) from incident_signatures) = 5;
end $$;
