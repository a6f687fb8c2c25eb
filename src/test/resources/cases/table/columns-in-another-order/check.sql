do $$ begin
  assert (select string_agg(attname, ',' order by attnum) from pg_attribute where attrelid = 'other'::regclass and attnum > 0) = 'z,a,m';
end $$;
