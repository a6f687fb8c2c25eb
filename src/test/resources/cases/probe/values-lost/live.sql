create table t (id integer primary key, a numeric(10,3), b text, c timestamp, d double precision, e text, f bigint, g text);
insert into t values (1, 1.5, 'short', '2020-01-01', 1, 'x', 1, '7'), (2, 1.625, 'much too long', '2020-01-01 12:00', 1.5, 'x  ', 5000000000, '007');
