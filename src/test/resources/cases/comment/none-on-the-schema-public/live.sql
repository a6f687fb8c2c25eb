create table note (id integer);
