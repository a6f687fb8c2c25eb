do $$
begin
  assert (select count(*) from pattern_quality_metrics) = 3;
end $$;
