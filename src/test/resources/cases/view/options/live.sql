create view v with (security_barrier) as select 1 as one;
create table t (id int);
create view u with (check_option = local) as select id from t where id > 0;
create view w with (security_barrier) as select 1 as one;
