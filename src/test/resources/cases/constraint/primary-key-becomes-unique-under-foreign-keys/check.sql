do $$ begin assert (select count(*) from login join account on id = account_id) = 1; end $$;
