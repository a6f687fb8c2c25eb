do $$ begin assert (select row(a, b, c)::text from t) = '(5,"{6,7}",61)'; end $$;
