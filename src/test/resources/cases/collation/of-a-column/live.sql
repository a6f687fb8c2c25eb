create collation plain (locale = 'C');
create table item (id integer, name text collate plain, note text);
create index item_name_idx on item (name);
create view items as select id, name from item;
insert into item values (1, 'kept');
