DO $$ BEGIN
  ASSERT ((SELECT sum(amount) = 6.25 AND min(currency) = 'EUR' FROM price));
END $$;
