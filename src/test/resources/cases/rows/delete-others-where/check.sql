DO $$ BEGIN
  ASSERT ((SELECT string_agg(key, ',' ORDER BY key) = 'old,ping,pong' FROM tool));
END $$;
