do $$ begin
  assert (select count(*) from item join "Großes Ding" d on d.id = ding_id join owner o on o.id = owner_id) = 20;
  assert (select sum("Der Code") from "Großes Ding") = 1275;
  assert (select nextval(pg_get_serial_sequence('owner', 'id'))) = 2;
end $$;
