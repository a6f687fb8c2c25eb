do $$
begin
  assert (select string_agg(name, ',' order by id) from tool) = 'violin,drum';
  assert (select title from dear) = 'violin';
  assert (select count_all()) = 2;
  insert into tool (name) values ('flute');
  assert (select id from tool where name = 'flute') = 3;
end
$$;
