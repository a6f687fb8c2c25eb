DO $$ BEGIN
  ASSERT ((SELECT count(*) = 4 FROM city) AND (SELECT note = 'two' || chr(10) || 'lines, "quoted"' FROM city WHERE name = 'Paris') AND (SELECT note IS NULL FROM city WHERE name = 'Oslo'));
END $$;
