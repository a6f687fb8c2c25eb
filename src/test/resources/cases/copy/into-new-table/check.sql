do $$
begin
  if (select array_agg(to_jsonb(s) - 'id' - 'runbook_id' order by step_id) from runbook_steps s) is distinct from array[
    '{"tsv": "''log'':4 ''look'':1", "action": "Look at the log", "step_id": "s1", "risk_level": "low"}',
    '{"tsv": "''restart'':1", "action": "Restart it", "step_id": "s2", "risk_level": null}']::jsonb[] then
    raise exception '%', (select array_agg(to_jsonb(s) - 'id' - 'runbook_id' order by step_id) from runbook_steps s);
  end if;
end $$;
