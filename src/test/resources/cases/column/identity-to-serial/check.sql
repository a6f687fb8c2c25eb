do $$
begin
  insert into t (v) values ('c');
  assert (select max(id) from t) = 3;
  insert into u (v) values ('c');
  assert (select max(id) from u) > 10;
end
$$;
