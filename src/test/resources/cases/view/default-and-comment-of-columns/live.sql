create table t (id integer, a text, b text);
create view v as select id, a, b from t;
alter view v alter column a set default 'x';
alter view v alter column b set default 'y';
comment on column v.id is 'Old';
