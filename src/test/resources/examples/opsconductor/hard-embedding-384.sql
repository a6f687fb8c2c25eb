do $$
begin
  assert (select count(*) from tool where embedding is null) = 6;
  assert (select max(updated_at) from tool) = '2024-03-06 08:00:00+00';
end $$;
