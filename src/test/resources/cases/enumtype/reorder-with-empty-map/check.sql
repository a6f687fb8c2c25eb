do $$ begin assert (select max(size) from shirt) = 'big'; end $$;
