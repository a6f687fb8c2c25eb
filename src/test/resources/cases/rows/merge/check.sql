DO $$ BEGIN
  ASSERT ((SELECT meta = '{"a": 2, "b": 2, "c": 3}' AND name = 'mine' FROM tool WHERE key = 'ping'));
END $$;
