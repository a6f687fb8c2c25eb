create table t (a numeric, b text, c varchar(20), d timestamptz, e bigint, f "char", g date);
insert into t values (1.5, 'seven', 'longer than ten', '2020-01-01 12:00+00', 100000, 'x', '2020-01-01');
