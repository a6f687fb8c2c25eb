create table visit (id integer, at date);
