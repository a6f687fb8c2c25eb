DO $$ BEGIN
  ASSERT ((SELECT p[0] = 2 AND j->>'a' = '2' FROM shape WHERE id = 2));
END $$;
