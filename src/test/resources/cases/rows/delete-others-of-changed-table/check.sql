DO $$ BEGIN ASSERT (SELECT string_agg(kind, ',' ORDER BY key) = 'x,y' FROM tool); END $$;
