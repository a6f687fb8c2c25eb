create table visit (id bigint generated always as identity, day date not null, place text, month int generated always as (extract(month from day)) stored,
  primary key (id, day)) partition by range (day);
create table visit_2024 partition of visit for values from ('2024-01-01') to ('2025-01-01');
create table visit_other partition of visit default;
insert into visit (day, place) values ('2024-05-01', 'a'), ('2025-05-01', 'b'), ('2026-05-01', 'c'), ('2030-05-01', 'd');
create table part (kind text, size int) partition by list (kind);
create table part_other partition of part default;
insert into part values ('x', 1), (null, 2), ('y', 3);
create table spot (x int, y int, label text) partition by range (x, y);
create table spot_other partition of spot default;
create table spot_apart (x int, y int, label text);
insert into spot values (1, 1, 'in'), (1, 9, 'in'), (2, 0, 'out'), (0, 5, 'out');
