DO $$ BEGIN
  ASSERT ((SELECT string_agg(key, ',' ORDER BY key) = 'old,ping' FROM tool));
END $$;
