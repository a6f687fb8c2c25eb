do $$ begin
  insert into item (at, price) values (1, 1.25);
  assert (select max(id) from item) = 42 and (select sum(at) from item) = 466;
end $$;
