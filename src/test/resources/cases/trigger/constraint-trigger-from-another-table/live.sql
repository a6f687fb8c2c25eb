create table a (id integer);
create table b (id integer);
create function f() returns trigger language plpgsql as 'begin return null; end';
create constraint trigger kept after insert or update of id on a from b deferrable initially deferred
  for each row when (new.id > 0) execute function f('x');
alter table a enable replica trigger kept;
comment on trigger kept on a is 'Kept';
create constraint trigger other after delete on a for each row execute function f();
