create table tool (id integer);
