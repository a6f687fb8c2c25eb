create type item as (id bigint, label text, old text);
create table thing of item (primary key (id));
create index thing_label_idx on thing (label);
create view shown as select id, label from thing;
insert into thing values (1, 'one', 'gone');
