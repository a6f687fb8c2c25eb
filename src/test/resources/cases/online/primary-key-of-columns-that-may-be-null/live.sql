create table item (id bigint, code text not null, price int, note text);
insert into item select g, 'c' || g, g, null from generate_series(1, 100) g;
analyze item;
