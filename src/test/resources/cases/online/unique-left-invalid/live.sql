create table item (id bigint primary key, code text not null, price int, note text);
insert into item select g, 'c' || g, g, null from generate_series(1, 100) g;
create unique index item_code_key_reconcile_new on item (code);
analyze item;
update pg_index set indisvalid = false where indexrelid = 'item_code_key_reconcile_new'::regclass;
