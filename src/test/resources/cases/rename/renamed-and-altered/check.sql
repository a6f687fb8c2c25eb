do $$
begin
  assert (select cost || note || fresh from device) = '5nnew';
  insert into device (cost) values (6);
  assert (select max(id) from device) = 2;
end
$$;
