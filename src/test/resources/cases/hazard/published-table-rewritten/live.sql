create table told (id integer primary key, size integer);
create table nameless (size integer);
insert into nameless values (1);
create table private (id integer primary key, size integer);
insert into told values (1, 1);
insert into private values (1, 1);
create publication news for table told, nameless;
