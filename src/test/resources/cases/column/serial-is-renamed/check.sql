do $$ begin insert into t (v) values ('b'); assert (select max(id) from t) = 2; end $$;
