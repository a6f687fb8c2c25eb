insert into t (name) values ('c');
do $$ begin assert (select max(id) from t) = 3; end $$;
