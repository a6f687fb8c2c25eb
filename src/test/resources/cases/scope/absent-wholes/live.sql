create table old (id bigint primary key, parent bigint references old);
comment on column old.id is 'The number';
create view old_view as select id from old;
create function f(integer) returns integer language sql as 'select 1';
create type mood as enum ('sad', 'ok');
create sequence counter;
create table kept (id bigint);
insert into old values (1, 1);
