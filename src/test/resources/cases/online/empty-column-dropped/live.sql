create table item (id bigint primary key, code text not null, extra int, proven int);
insert into item select g, 'c' || g, null, null from generate_series(1, 100) g;
alter table item add constraint item_proven_reconcile_empty check (proven is null) not valid;
analyze item;
