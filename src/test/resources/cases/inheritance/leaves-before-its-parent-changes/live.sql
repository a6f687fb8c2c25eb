create table vehicle (id integer, wheels integer default 4, colour text);
create table boat (draught numeric) inherits (vehicle);
create table car () inherits (vehicle);
insert into boat values (1, 0, 'blue', 2.5);
insert into car values (2, 4, 'red');
