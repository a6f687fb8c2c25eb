create schema app;
create schema aside;
create table one (id integer);
create table two (id integer, name text);
create table three (id integer);
create publication shop for table one, two where (id > 1), tables in schema app with (publish = 'insert');
