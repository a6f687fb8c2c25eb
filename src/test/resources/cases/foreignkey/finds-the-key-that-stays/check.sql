do $$ begin
  assert (select conindid::regclass::text from pg_constraint where conname = 'post_tag_fkey') = 'tag_pkey';
end $$;
