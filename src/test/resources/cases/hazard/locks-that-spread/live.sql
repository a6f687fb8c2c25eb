create table customer (id integer primary key);
create table country (id integer primary key);
create table orders (id integer primary key, customer integer, country integer);
insert into customer values (1);
insert into country values (1);
insert into orders values (1, 1, 1);
update pg_class set reltuples = 5000000, relpages = 60000 where relname in ('customer');
