create table t (id integer primary key, n smallint not null);
create table u (id integer primary key, n smallint);
create publication p for table t;
create publication everything for all tables with (publish = 'insert, update');
insert into t values (1, 2);
insert into u values (1, 2);
