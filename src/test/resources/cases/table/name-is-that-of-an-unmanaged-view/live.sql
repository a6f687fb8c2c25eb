create table person (id int, name text);
create view people as select id, name from person;
