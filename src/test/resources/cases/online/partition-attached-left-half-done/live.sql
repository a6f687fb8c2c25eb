create table item (id bigint not null, kind text) partition by list (kind);
create table item_a partition of item for values in ('a');
create table item_b (id bigint not null, kind text);
insert into item select g, 'a' from generate_series(1, 100) g;
insert into item_b select g, 'b' from generate_series(1, 100) g;
alter table item_b add constraint item_b_reconcile_partition check (kind is not null and kind in ('b')) not valid;
analyze;
