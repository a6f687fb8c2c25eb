create table item (id bigint primary key, code text not null, price int, note text, extra int);
insert into item select g, 'c' || g, g, null from generate_series(1, 100) g;
create index item_extra_idx on item (extra);
analyze item;
