create table part (id int, day date, note text) partition by range (day);
create table part_2024 partition of part for values from ('2024-01-01') to ('2025-01-01');
create table part_2025 partition of part for values from ('2025-01-01') to ('2026-01-01');
insert into part select g, date '2024-01-01' + g, 'n' from generate_series(1, 700) g;
analyze;
