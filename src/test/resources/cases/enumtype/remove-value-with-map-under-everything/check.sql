do $$ begin
  assert (select mood || moods::text from person where id = 1) = 'ok{ok,ok,NULL,ok}';
  assert (select mood || coalesce(shown, '') from person where id = 2) = 'glad';
  assert (select shown from person where id = 1) = 'x';
end $$;
