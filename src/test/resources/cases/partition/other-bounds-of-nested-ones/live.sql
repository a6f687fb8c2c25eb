create table metric (id bigint generated always as identity, device int, at date, val float8) partition by range (at);
create table m2024 partition of metric for values from ('2024-01-01') to ('2025-07-01') partition by list (device);
create table m2024_a partition of m2024 for values in (1, 2);
insert into metric (device, at, val) values (1, '2024-02-01', 3);
