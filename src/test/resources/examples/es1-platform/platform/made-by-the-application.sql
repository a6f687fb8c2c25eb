do $$
begin
  assert (select count(*) from config_versions) = 1;
  assert (select metadata ->> 'a' from discovered_resources) = '1';
end $$;
