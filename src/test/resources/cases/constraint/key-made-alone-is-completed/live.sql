create table m (a integer not null) partition by range (a);
create table m1 partition of m for values from (0) to (10);
alter table only m add constraint m_key unique (a);
