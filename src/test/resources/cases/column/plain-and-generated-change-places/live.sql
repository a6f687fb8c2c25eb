create table booking (
  starts date not null, ends date not null,
  during daterange generated always as (daterange(starts, ends)) stored,
  days int generated always as (ends - starts) stored);
insert into booking values ('2024-01-01', '2024-01-03'), ('2024-02-01', '2024-02-02');
create view stays as select during from booking;
create table spread (id int, a int, b int generated always as (a + 1) stored) partition by list (id);
create table spread_1 partition of spread for values in (1);
insert into spread values (1, 5);
