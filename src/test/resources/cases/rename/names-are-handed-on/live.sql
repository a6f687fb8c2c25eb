create table a (id int primary key, x int, y text);
create table b (id int primary key, z date);
create view of_a as select x, y from a;
insert into a values (1, 2, 'from a');
insert into b values (1, '2020-02-02');
