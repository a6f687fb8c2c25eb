do $$ begin assert (select s::text from t) = '(1,)'; end $$;
