create table item (id bigint primary key, code text not null, price int, note text);
create index item_code_idx on item (code);
analyze item;
