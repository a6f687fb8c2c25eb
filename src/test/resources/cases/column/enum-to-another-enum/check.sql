do $$ begin assert (select (a, b)::text from t) = '(y,"{n,y}")'; end $$;
