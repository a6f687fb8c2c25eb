create table visit (at date primary key) partition by range (at);
create table visit_1 partition of visit for values from ('2024-01-01') to ('2025-01-01');
create table visit_2 partition of visit for values from ('2025-01-01') to ('2026-01-01');
create table page (at date references visit);
