do $$ begin assert (select old from t) = 'precious'; end $$;
