create table parcel (id integer, weight numeric);
insert into parcel values (1, 2);
alter table parcel add constraint parcel_weight_not_null not null weight not valid;
alter table parcel add constraint parcel_id_not_null not null id not valid;
create table crate (id integer);
insert into crate values (null);
create table box (id integer);
insert into box values (null);
alter table box add not null id not valid;
