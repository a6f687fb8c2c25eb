DO $$ BEGIN
  ASSERT ((SELECT count(*) = 2 AND bool_and(meta = '{}') FROM tool));
END $$;
