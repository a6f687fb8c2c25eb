do $$
begin
  assert (select count(*) from model_price_catalog) = 16;
  assert (select count(*) from agent_actions) = 4;
end $$;
