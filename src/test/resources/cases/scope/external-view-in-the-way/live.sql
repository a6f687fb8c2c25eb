create table ours (id integer, name text);
create view theirs as select id from ours;
