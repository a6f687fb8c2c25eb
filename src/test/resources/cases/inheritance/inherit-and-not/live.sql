create table a (x integer);
create table b (y integer);
create table c (x integer, y integer, z integer);
create table d (z integer) inherits (a, b);
