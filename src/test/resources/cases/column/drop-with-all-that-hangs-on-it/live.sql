create table parent (id int primary key);
create table t (id int, old int references parent, note text check (note <> ''), sum int generated always as (id + 1) stored,
  check (old > 0), unique (old));
create index t_old_idx on t (old, id);
create index t_partial_idx on t (id) where old is not null;
comment on column t.old is 'Gone soon';
create view v as select id, old, note from t;
create view w as select id from v;
grant select on w to pg_monitor;
