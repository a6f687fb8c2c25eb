create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (id integer);
create trigger a before insert on t for each row execute function f();
alter table t disable trigger a;
create trigger b before insert on t for each row execute function f('1', '2');
alter table t enable always trigger b;
comment on trigger b on t is 'Kept';
create view v as select id from t;
create trigger c instead of delete on v for each row execute function f();
