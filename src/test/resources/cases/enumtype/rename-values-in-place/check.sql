do $$ begin assert (select mood from person) = 'blue'; end $$;
