create domain gone as int check (value > 0);
create domain over as gone;
create table t (a int, b over);
create function f(gone) returns int language sql as 'select 1';
