do $$ begin
insert into t (v) values ('b'); assert (select max(id) from t) = 3;
insert into down default values; assert (select min(id) from down) = -10;
end $$;
