DO $$ BEGIN
  ASSERT ((SELECT touched FROM tool));
END $$;
