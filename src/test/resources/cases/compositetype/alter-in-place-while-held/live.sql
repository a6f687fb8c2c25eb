create type address as (street text, "no" int, zip text);
create table t (a address, b address[]);
insert into t values (row('x', 1, '12'), null);
comment on column address.zip is 'Old';
comment on type address is 'Old';
create view v as select (a).street from t;
