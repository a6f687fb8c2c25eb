create schema old;
create table old.thing (id int);
create view old.seen as select id from old.thing;
create schema app;
