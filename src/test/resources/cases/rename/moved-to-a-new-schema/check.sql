do $$
begin
  insert into app.device (name) values ('saw');
  assert (select string_agg(id || name, ' ' order by id) from app.device) = '1hammer 2saw';
  assert (select count(*) from named) = 2;
end
$$;
