do $$ begin assert (select price + other + paid from tool) = 6; end $$;
