create table tool (id int);
create view device as select 1 as one;
