do $$
begin
  assert (select count(*) from audit.api_keys) = 3;
  assert (select requested_by from exposure_changes where change_set_id is null) = 'somebody';
end $$;
