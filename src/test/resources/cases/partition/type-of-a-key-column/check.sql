do $$ begin assert (select array_agg(id) from visit_new_1) = '{1}'; end $$;
