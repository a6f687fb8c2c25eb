create table m (id bigint not null, at date not null, v int) partition by range (at);
create table m0 partition of m for values from ('2020-01-01') to ('2021-01-01');
create table m1 partition of m for values from ('2021-01-01') to ('2022-01-01');
alter table m0 add constraint key_of_m0 primary key (id, at);
create index by_odd_name on m0 (v);
create index by_v on m1 (v);
create index m1_at on m1 (at);
