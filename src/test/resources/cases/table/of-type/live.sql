create type address as (street text, number integer);
create table a of address;
create table b (street text, number integer);
