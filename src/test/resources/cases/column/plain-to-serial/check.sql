insert into t default values;
do $$ begin assert (select max(id) from t) = 42; end $$;
