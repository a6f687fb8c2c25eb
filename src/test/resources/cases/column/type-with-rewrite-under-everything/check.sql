do $$ begin
  assert (select row(id, code, owner_id, doubled)::text from t) = '(1,8,1,16)';
  assert (select t_id from item) = 1;
end $$;
