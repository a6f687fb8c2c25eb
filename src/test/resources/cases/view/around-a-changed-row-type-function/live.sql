create table t (id integer, name text);
create function label(t) returns text language sql stable as 'select $1.name';
create view v as select t.id, t.label, label(t) as again from t;
comment on view v is 'Kept';
