create table item (id bigint primary key, code text not null, price int not null, note text);
insert into item select g, 'c' || g, g, null from generate_series(1, 100) g;
alter table item add constraint item_price_reconcile_not_null check (price is not null);
analyze item;
