do $$ begin assert (select array_agg(note) from visit) = '{kept}'; end $$;
