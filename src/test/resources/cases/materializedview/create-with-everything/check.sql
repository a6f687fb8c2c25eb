do $$ begin
  assert (select total from by_customer where customer = 'a') = 15;
  assert (select not relispopulated from pg_class where oid = 'later'::regclass);
end $$;
