DO $$ BEGIN ASSERT (SELECT count(*) = 3 AND min(name) = 'A' AND max(name) = 'A' FROM tool); END $$;
