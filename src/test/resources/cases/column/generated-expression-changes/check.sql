do $$ begin assert (select b from t) = 3; end $$;
