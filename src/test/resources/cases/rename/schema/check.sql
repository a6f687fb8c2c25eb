do $$ begin assert (select total from cheap) = 6; end $$;
