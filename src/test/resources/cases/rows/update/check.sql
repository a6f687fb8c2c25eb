DO $$ BEGIN
  ASSERT ((SELECT string_agg(name, ',' ORDER BY key) = 'Own,Ping,Pong' FROM tool));
END $$;
