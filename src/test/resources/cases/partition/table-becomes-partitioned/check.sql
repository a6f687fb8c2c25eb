do $$ begin
  assert (select array_agg(id order by id) from visit) = '{1,2,3,4,5,6}';
  assert (select count(*) from visit_2020) = 3;
  assert (select count(*) from years) = 2;
  set local session_replication_role = replica;
  insert into visit (at) values ('2021-01-01');
  assert (select (id, serial) = (7, 7) from visit where at = '2021-01-01');
end $$;
