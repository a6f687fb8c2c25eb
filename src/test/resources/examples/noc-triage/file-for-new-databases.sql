do $$
begin
  assert (select count(*) from incidents where rollback_status = 'completed') = 5;
  assert (select count(*) from runbook_steps) = 1;
end $$;
