DO $$ BEGIN
  ASSERT ((SELECT count(*) = 4 FROM tool));
END $$;
