do $$ begin assert (select mood from m) = 'fine'; end $$;
