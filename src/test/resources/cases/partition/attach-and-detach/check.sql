do $$ begin assert (select array_agg(id order by id) from visit) = '{2}'; assert (select count(*) from visit_old) = 1; end $$;
