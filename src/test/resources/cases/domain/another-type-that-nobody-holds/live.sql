create domain age as int check (value > 0);
create function old(age) returns age language sql as 'select $1';
create view v as select 5::age as a;
comment on domain age is 'Years';
grant usage on domain age to pg_monitor;
revoke usage on domain age from public;
grant select on v to pg_monitor;
