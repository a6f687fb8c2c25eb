create extension btree_gist;
create table stay (id integer primary key, room integer, during daterange);
insert into stay values (1, 1, '[2020-01-01,2020-01-10)'), (2, 1, '[2020-01-05,2020-01-06)'), (3, 2, '[2020-01-05,2020-01-06)'), (4, null, '[2020-01-05,2020-01-06)'), (5, null, '[2020-01-05,2020-01-06)');
