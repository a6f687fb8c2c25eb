create foreign data wrapper w;
create server s foreign data wrapper w;
create table p (a integer);
create foreign table c (z text) inherits (p) server s;
