do $$ begin
  assert nextval('public.person_id_seq') = 2;
end $$;
