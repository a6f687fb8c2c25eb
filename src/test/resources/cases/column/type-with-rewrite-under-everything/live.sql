create table owner (id int primary key);
create table t (id int primary key, code int not null default 7, owner_id int references owner,
  doubled int generated always as (code * 2) stored, check (code > 0));
create unique index t_code_idx on t (code) where code > 5;
insert into owner values (1);
insert into t (id, code, owner_id) values (1, 8, 1);
create table item (id int primary key, t_id int not null references t on delete cascade);
insert into item values (1, 1);
create view v as select id, code, doubled from t where code > 0;
create view w as select code + 1 as next from v;
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger t_touch before update of code on t for each row when (new.code > old.code) execute function touch();
create trigger t_other before delete on t for each row execute function touch();
alter table t disable trigger t_other;
create materialized view kept as select t as row, array_agg(o) as owners from t, owner o group by t;
