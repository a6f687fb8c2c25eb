create type size as (w int, h int);
create table t (id int, s size);
create view v as select (s).w from t;
insert into t values (1, row(1, 2)), (2, null), (3, row(null, null));
comment on type size is 'In mm';
