DO $$ BEGIN
  ASSERT ((SELECT meta = '{"a": 1}' AND name = 'Ping' FROM tool));
END $$;
