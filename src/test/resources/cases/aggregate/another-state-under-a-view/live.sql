create aggregate total(int) (sfunc = int4pl, stype = int, initcond = '0');
create view v as select total(x) from generate_series(1, 3) x;
comment on aggregate total(int) is 'Sum';
grant execute on function total(int) to pg_monitor;
revoke execute on function total(int) from public;
