create table a (x integer);
create table b (y integer);
create table c (x integer, y integer, z integer);
create table d (z integer) inherits (a, b);
create table e (x integer, constraint positive check (x > 0));
create table f (x integer);
