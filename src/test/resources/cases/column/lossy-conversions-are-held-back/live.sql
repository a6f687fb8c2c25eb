create table t (a numeric, b text, c varchar(20), d timestamptz, e bigint, f "char", g date);
