create table item (id bigint not null) partition by range (id);
create table item_low partition of item for values from (1) to (1000);
insert into item select generate_series(1, 100);
update pg_inherits set inhdetachpending = true where inhrelid = 'item_low'::regclass;
