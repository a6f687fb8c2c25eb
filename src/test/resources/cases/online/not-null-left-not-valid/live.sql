create table item (id bigint primary key, price int, amount int, part int);
insert into item select g, g, g, g from generate_series(1, 100) g;
alter table item add constraint item_price_not_null not null price not valid;
analyze item;
