create role case_old_owner;
create role case_new_owner;
create table t (a integer, b integer);
alter table t owner to case_old_owner;
grant select on t to case_new_owner;
create view v as select a, b from t;
alter view v owner to case_old_owner;
grant update (a) on v to case_old_owner;
grant update (b) on v to case_new_owner;
