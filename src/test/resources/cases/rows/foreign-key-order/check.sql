DO $$ BEGIN
  ASSERT ((SELECT count(*) = 1 FROM continent) AND (SELECT count(*) = 1 FROM country));
END $$;
