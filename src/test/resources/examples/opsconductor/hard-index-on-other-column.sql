do $$
begin
  assert (select count(*) from tool where tags is not null) = 5;
end $$;
