do $$ begin assert (select a::text from t) = '(x,12,)'; end $$;
