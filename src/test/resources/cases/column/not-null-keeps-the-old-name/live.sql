create table parcel (id integer not null, weight numeric not null, sender text primary key);
create table parts (id integer not null, at date) partition by range (id);
create table part_1 (id integer not null, at date);
alter table parts attach partition part_1 for values from (1) to (2);
create table part_2 partition of parts for values from (2) to (3);
create table base (id integer not null, at date);
create table own (id integer not null) inherits (base);
