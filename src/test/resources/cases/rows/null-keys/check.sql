DO $$ BEGIN
  ASSERT ((SELECT count(*) = 4 AND sum(amount) = 17.5 FROM price));
END $$;
