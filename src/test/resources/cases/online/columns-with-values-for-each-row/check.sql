do $$ begin
  assert (select count(distinct token) = 100 and count(distinct seen) > 1 and count(distinct serial) = 100
    and min(number) = 10 and max(number) = 1000 from item);
  insert into item (id) values (0);
  assert (select number = 1010 and serial = 101 and token is not null and seen is not null from item where id = 0);
end $$;
