create type size as range (subtype = int4);
create table t (a int, s size, m size_multirange);
