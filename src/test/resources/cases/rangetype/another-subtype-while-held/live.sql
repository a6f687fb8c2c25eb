create type size as range (subtype = int4);
create table t (s size);
