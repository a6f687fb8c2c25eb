DO $$ BEGIN
  ASSERT ((SELECT count(*) = 0 FROM tool));
END $$;
