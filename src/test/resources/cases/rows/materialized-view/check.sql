DO $$ BEGIN ASSERT (SELECT count(*) = 1 FROM large_unit); END $$;
