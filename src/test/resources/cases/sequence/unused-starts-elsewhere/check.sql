do $$ begin
  assert nextval('fresh') = 100;
  assert nextval('used') = 151;
  assert nextval('narrow') = 1;
end $$;
