create table a (x int not null, y int);
create unique index a_key on a (x);
create table b (x int, y int);
alter table b add constraint b_key unique (x);
create table c (x int, y int, constraint c_thing check (x > 0));
insert into a values (1, 1);
insert into b values (1, 1);
