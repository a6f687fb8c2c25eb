create table event (id int, at date) partition by range (at);
create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');
create table base (x int);
create table child (y int) inherits (base);
insert into event values (1, '2024-02-02');
insert into child values (1, 2);
