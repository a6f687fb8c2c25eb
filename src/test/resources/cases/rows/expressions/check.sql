DO $$ BEGIN
  ASSERT ((SELECT count(DISTINCT secret) = 3 AND bool_or(made = '2020-01-01' AND key = 'a') FROM token));
END $$;
