DO $$ BEGIN
  ASSERT ((SELECT string_agg(key, ',' ORDER BY key) = 'demo,ping' FROM tool));
END $$;
