create table visit (day date not null) partition by range (day);
create table visit_other partition of visit default;
create table visit_2024 partition of visit for values from ('2024-01-01') to ('2025-01-01');
insert into visit values ('2025-05-01');
update pg_class set reltuples = 5000000, relpages = 60000 where relname = 'visit_other';
