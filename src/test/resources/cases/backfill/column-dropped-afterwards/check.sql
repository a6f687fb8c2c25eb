do $$ begin
  assert (select name || owner from tool) = 'Ada LovelaceGrace';
end $$;
