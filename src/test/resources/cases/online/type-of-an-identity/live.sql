create table item (id int generated always as identity primary key, at bigint, price numeric(10,2));
insert into item (at, price) select g, g from generate_series(1, 30) g;
select setval('item_id_seq', 41);
grant usage on sequence item_id_seq to pg_monitor;
comment on sequence item_id_seq is 'numbers';
create table part (item_id int references item);
insert into part values (7);
analyze;
