do $$ begin
  assert (select array_agg(id order by id) from visit) = '{1,2}';
  assert (select array_agg(id) from visit_kept) = '{3}';
  insert into visit (at) values ('2000-01-01');
  assert (select id from visit where at = '2000-01-01') = 4;
end $$;
