insert into t default values;
do $$ begin assert (select max(id) from t) = 15; end $$;
