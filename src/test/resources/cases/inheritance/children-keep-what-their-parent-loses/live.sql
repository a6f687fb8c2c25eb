create table p (a integer, e integer not null check (e > 0), constraint a_there check (a is not null));
create table c (x integer) inherits (p);
create table d () inherits (p);
create table f () inherits (d);
create index c_e_idx on c (e);
insert into c values (1, 5, 2);

