create table t (a date, b text, c uuid[], d jsonb);
create table part (a date) partition by range (a);
create table part_1 partition of part for values from ('2024-01-01') to ('2025-01-01');
