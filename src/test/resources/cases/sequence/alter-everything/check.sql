do $$ begin assert (select last_value from s) = 1; end $$;
