DO $$ BEGIN
  ASSERT ((SELECT string_agg(theirs, ',' ORDER BY key) = 'y,z' FROM tool));
END $$;
