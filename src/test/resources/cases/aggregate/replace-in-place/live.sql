create function plus(a int, b int) returns int language sql as 'select a + b';
create aggregate total(int) (sfunc = int4pl, stype = int, initcond = '0');
create view v as select total(x) from generate_series(1, 3) x;
comment on aggregate total(int) is 'Old';
