do $$ begin
  assert (select count(distinct number) = 100 and max(number) = 100 and count(distinct token) = 100 from item);
end $$;
