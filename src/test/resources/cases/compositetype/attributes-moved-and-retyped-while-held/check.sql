do $$ begin assert (select string_agg(s::text, ' ' order by id) from t) = '(2,,1) (,,)'; end $$;
