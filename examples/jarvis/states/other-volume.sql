-- A volume that was initialised before the scripts were there: the application never found its table.
create table migrations_that_never_ran (id integer);
drop table migrations_that_never_ran;
