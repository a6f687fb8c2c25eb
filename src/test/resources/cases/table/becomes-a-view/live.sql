create table people (id int, name text);
create table person (id int, name text);
