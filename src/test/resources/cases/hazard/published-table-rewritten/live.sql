create table told (id integer primary key, size integer);
create table private (id integer primary key, size integer);
insert into told values (1, 1);
insert into private values (1, 1);
create publication news for table told;
