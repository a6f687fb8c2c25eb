create function is_fine(integer) returns boolean language sql as 'select pg_sleep(0.5) is not null';
create table t (a integer);
insert into t values (1);
