create role case_old_owner;
create role case_new_owner;
create table t (a integer, b integer);
alter table t owner to case_old_owner;
grant select on t to case_new_owner;
