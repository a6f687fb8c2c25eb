do $$ begin assert (select row(a, n, g)::text from t) = '(5,1,5)'; end $$;
