create schema store;
comment on schema store is 'What we sell';
create table store.item (id bigint generated always as identity primary key, price numeric check (price > 0));
create table store.sale (item_id bigint references store.item);
create function store.total(store.item) returns numeric language sql begin atomic select $1.price * 2; end;
create view public.cheap as select id, store.total(item) as total from store.item where price < 10;
insert into store.item (price) values (3);
