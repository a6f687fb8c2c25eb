create type mood as enum ('sad', 'ok');
create table person (id int, mood mood default 'ok') partition by range (id);
create table person_1 partition of person (mood default 'sad') for values from (0) to (10);
insert into person values (1, 'sad');
create view v as select mood from person_1;
create materialized view m as select mood from person;
