do $$
begin
  assert (select count(*) from agent_actions) = 20;
  assert (select count(*) from pattern_quality_metrics) = 10;
  -- 16 described, of which one was there, and one that is nobody's
  assert (select count(*) from model_price_catalog) = 17;
  -- what was edited by hand stays
  assert (select input_price_per_million from model_price_catalog where model_name = 'gpt-4') = 29;
end $$;
