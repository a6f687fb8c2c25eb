create table item (id bigint, code text) partition by range (id);
create table item_low partition of item for values from (0) to (100);
create table item_high partition of item for values from (100) to (200) partition by list (code);
create table item_high_a partition of item_high for values in ('a');
insert into item select g, 'a' from generate_series(1, 150) g;
analyze item;
create index item_code_idx on item (code);
