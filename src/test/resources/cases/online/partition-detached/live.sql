create table item (id bigint not null, code text) partition by range (id);
create table item_low partition of item for values from (1) to (1000);
create table item_kept partition of item for values from (1000) to (2000);
create table item_gone partition of item for values from (2000) to (3000);
insert into item select g, 'c' || g from generate_series(1, 100) g;
insert into item select g, 'c' || g from generate_series(1000, 1100) g;
analyze;
