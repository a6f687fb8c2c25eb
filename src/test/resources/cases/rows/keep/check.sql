DO $$ BEGIN
  ASSERT ((SELECT string_agg(name, ',' ORDER BY key) = 'mine,Pong' FROM tool));
END $$;
