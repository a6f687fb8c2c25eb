do $$
begin
  insert into t (id, a) values (7, 20);
  assert (select string_agg(concat_ws(',', id, a, s, g, p), ' ' order by a) from t) = '1,10,20,11,30 7,20,40,12,60';
end
$$;
