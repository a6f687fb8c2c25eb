DO $$ BEGIN
  ASSERT ((SELECT string_agg(key, ',' ORDER BY key) = 'ping,pong' FROM tool));
END $$;
