create type item as (id integer, label text);
create table thing of item (primary key (id));
create view shown as select id, label from thing;
insert into thing values (1, 'one');
create type other as (id integer);
create table of_others of other;
