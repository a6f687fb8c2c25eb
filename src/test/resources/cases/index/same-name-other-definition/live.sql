create extension vector;
create table t (a int, b text, e vector(3));
create index i1 on t (a);
create index i2 on t (b);
create index i3 on t (a) where a > 0;
create index i4 on t using ivfflat (e vector_l2_ops) with (lists = 10);
create index i5 on t (a) with (fillfactor = 50);
create unique index i6 on t (a);
comment on index i1 is 'First';
