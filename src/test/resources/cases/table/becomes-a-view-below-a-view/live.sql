create table v (a integer);
create view w as select a from v;
