do $$
begin
  assert (select x || y from b) = 'from a2';
  assert (select z from c) = '2020-02-02';
  assert not exists (select from a);
end
$$;
