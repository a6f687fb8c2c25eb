do $$ begin insert into t (v) values ('c'); assert (select max(id) from t) = 3; end $$;
