do $$
begin
  assert (select full_name from person) = 'Ada Lovelace';
  assert (select fname from names) = 'Ada';
end
$$;
