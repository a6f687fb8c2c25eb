do $$ begin assert (select array_agg(id order by id) from action) = '{1,3}'; end $$;
