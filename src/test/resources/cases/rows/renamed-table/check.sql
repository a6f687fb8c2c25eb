DO $$ BEGIN
  ASSERT ((SELECT string_agg(name, ',' ORDER BY key) = 'A,B,C' FROM tool));
END $$;
