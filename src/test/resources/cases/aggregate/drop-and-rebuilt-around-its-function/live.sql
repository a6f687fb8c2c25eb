create function plus(a int, b int) returns int language sql as 'select a + b';
create aggregate total(int) (sfunc = plus, stype = int);
create aggregate "Gone"(*) (sfunc = int8inc, stype = bigint, initcond = '0');
