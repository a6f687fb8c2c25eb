create table a (id integer, name text);
create index a_idx on a (lower(name), id, (id + 1));
alter index a_idx alter column 1 set statistics 100;
create index c_idx on a ((id % 2));
alter index c_idx alter column 1 set statistics 300;
