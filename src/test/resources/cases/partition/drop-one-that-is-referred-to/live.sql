create table visit (at date primary key) partition by range (at);
create table visit_1 partition of visit for values from ('2024-01-01') to ('2025-01-01');
create table visit_2 partition of visit for values from ('2025-01-01') to ('2026-01-01');
create table page (at date references visit);

create table booking (at date primary key, moved_to date references booking) partition by range (at);
create table booking_1 partition of booking for values from ('2024-01-01') to ('2025-01-01')
  partition by range (at);
create table booking_11 partition of booking_1 for values from ('2024-01-01') to ('2024-07-01');
create table bill (at date references booking);
