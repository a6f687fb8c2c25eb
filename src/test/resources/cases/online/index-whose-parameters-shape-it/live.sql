create table item (id bigint primary key, code varchar(10) not null);
insert into item select g, 'c' || g from generate_series(1, 100) g;
create index item_id_brin on item using brin (id) with (pages_per_range = 64);
analyze item;
