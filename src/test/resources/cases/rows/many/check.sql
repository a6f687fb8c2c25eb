DO $$ BEGIN
  ASSERT ((SELECT count(*) = 300 AND bool_and(label = 'Label, ' || substr(code, 2)::int) FROM code));
END $$;
