do $$
begin
  assert (select count(*) from incident_signatures where tsv @@ to_tsquery('english', 'transceiver & loss')) = 5;
end $$;
