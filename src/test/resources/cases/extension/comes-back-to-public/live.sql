create schema ext;
create extension citext schema ext;
create table person (id bigint primary key, name ext.citext);
create view people as select name from person where name operator(ext.=) 'x';
