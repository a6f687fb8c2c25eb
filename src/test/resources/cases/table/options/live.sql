create table a (id int, note text) with (fillfactor = 50, autovacuum_enabled = off);
create unlogged table b (id int);
create table c (id int);
insert into c values (1);
