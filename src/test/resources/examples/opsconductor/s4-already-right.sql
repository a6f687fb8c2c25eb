do $$
begin
  assert (select count(*) from tool where updated_at = timestamptz '2024-01-01 00:00:00+00' + id * interval '1 day') = 8;
end $$;
