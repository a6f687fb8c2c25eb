create type mood as enum ('good', 'bad');
create function one() returns integer language sql return 1;
create table visit (id integer not null, at date not null, old text, size int default 1, note varchar(10) default 'a', number serial, mood mood, one integer default one(), check (id > 0)) partition by range (at);
create table visit_1 partition of visit for values from ('2020-01-01') to ('2021-01-01');
create table visit_2 partition of visit (note default 'own', size default 9) for values from ('2021-01-01') to ('2022-01-01');
insert into visit values (1, '2020-05-05', 'x', 2, 'n');
