create table a (id integer, name text, gone text);
alter table a alter column name set (n_distinct = 5, n_distinct_inherited = 7);
alter table a alter column gone set (n_distinct = 5);
