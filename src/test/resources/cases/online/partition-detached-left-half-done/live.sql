create table item (id bigint not null, code text) partition by range (id);
create table item_low partition of item for values from (1) to (1000);
create table item_kept partition of item for values from (1000) to (2000);
insert into item select g, 'c' || g from generate_series(1, 100) g;
insert into item select g, 'c' || g from generate_series(1000, 1100) g;
alter table item_kept add constraint item_kept_reconcile_partition check (id is not null and id >= 1000 and id < 2000);
analyze;
