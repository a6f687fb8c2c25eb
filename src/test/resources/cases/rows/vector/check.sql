DO $$ BEGIN
  ASSERT ((SELECT embedding = '[1,0.5,-2]' FROM item WHERE id = 2));
END $$;
