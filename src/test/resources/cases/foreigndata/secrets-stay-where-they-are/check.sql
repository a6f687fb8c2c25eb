do $$ begin
  assert (select umoptions @> '{password=geheim,user=anyone}' from pg_user_mapping);
end $$;
