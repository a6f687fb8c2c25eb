create table fact (d date not null, amount integer) partition by range (d);
insert into fact select '2024-01-01', 1 where false;
create table fact_default partition of fact default;
insert into fact values ('2025-01-01', 70000);
