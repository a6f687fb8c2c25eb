do $$ begin insert into t (d) values (2); assert (select count(*) from t where a = 2 and b = 2 and c = 2) = 1; end $$;
