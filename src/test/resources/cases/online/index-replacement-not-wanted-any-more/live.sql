create table item (id bigint primary key, code text not null, price int, note text);
insert into item select g, 'c' || g, g, null from generate_series(1, 100) g;
create index item_code_idx on item (code);
create index item_code_idx_reconcile_new on item (code, price);
analyze item;
