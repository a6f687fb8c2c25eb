create table item (id bigint primary key, code text not null, price int, note text);
insert into item select g, 'c' || g, g, null from generate_series(1, 100) g;
create table part (item_code text);
insert into part select 'c1' from generate_series(1, 50);
analyze part;
analyze item;
