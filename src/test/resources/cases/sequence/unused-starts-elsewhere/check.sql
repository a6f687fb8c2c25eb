do $$ begin
  assert nextval('fresh') = 100;
  assert nextval('used') = 151;
  assert nextval('narrow') = 1;
  insert into t default values;
  assert (select max(id) from t) = 100;
  assert (select max(used) from t) = 501;
end $$;
