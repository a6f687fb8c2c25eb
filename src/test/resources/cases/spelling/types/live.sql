create table t (a decimal, b decimal(10,2), c float, d float4, e int, f int2, g timestamp with time zone, h timestamp(3) with time zone,
  i varchar, j varchar(50), k char, l char(3), m bool, n time with time zone, o bit varying(5), p int[], q varchar(3)[], r interval day to second(2), s bpchar, t dec(5));
