create foreign data wrapper bare;
create server shop foreign data wrapper bare;
create foreign table item (id integer, name text) server shop;
comment on foreign table item is 'What the shop sells';
grant select on item to pg_monitor;
create view cheap as select id from item;
