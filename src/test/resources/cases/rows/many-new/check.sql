DO $$ BEGIN
  ASSERT ((SELECT count(*) = 300 FROM code));
END $$;
