create table m (d int, at int, val float8, primary key (d, at)) partition by range (at);
create table m1 partition of m for values from (0) to (10);
create table m2 partition of m for values from (10) to (20);
create index m_d_idx on m (d, at);
create index m_val_idx on m (val);
insert into m values (1, 1, 1), (2, 12, 2);
