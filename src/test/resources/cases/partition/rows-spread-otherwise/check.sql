do $$ begin assert (select array_agg(id order by id) from visit) = '{1,2,3}'; end $$;
