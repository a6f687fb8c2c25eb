do $$
begin
  assert (select count(*) from tool where platform = '{}' and tags = '{}' and meta = '{}' and usage_count = 0) = 6;
end $$;
