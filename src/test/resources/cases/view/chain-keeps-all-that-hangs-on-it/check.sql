insert into v2 (id) values (2);
do $$ begin
  assert (select name from t where id = 2) = 'nobody';
  assert (select word from v5) = 'x';
  assert has_column_privilege('pg_monitor', 'v4', 'num', 'select with grant option');
end $$;
delete from t where id = 2;
