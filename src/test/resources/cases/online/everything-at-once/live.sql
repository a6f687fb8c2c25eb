create table item (id bigint primary key, code text not null, price int, note text);
insert into item select g, 'c' || g, g, null from generate_series(1, 100) g;
create view cheap as select id, price from item where price < 5;
create index item_code_idx on item (code);
analyze item;
