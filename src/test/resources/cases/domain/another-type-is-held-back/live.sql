create domain code as varchar(20);
create domain wide as varchar(20);
create table t (a code, b wide);
