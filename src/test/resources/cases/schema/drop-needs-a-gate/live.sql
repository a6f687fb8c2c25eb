create schema old;
create table old.thing (id int);
create schema app;
insert into old.thing values (1);
