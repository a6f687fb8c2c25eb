create table fact (d date not null, amount numeric(12,2), note text) partition by range (d);
create table fact_2024 partition of fact for values from ('2024-01-01') to ('2025-01-01');
create view total as select d, sum(amount) as amount from fact group by d;
insert into fact values ('2024-02-02', 1.5, 'kept');
