DO $$ BEGIN
  ASSERT ((SELECT meta->'b' = '["x", null, true]' FROM tool WHERE key = 'pong'));
END $$;
