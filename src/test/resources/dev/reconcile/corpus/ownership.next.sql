-- Who owns what and who may do what, with the roles that every server has.
revoke all on schema public from public;
grant usage on schema public to pg_monitor, pg_read_all_data;
grant create on schema public to pg_monitor with grant option;
create schema desk authorization pg_monitor;
grant usage on schema desk to public;
create schema closed;
alter schema closed owner to pg_monitor;

create type mood as enum ('sad', 'ok');
revoke usage on type mood from public;
grant usage on type mood to pg_read_all_data;
alter type mood owner to pg_read_all_data;
create domain short as varchar(10);
alter domain short owner to pg_read_all_data;
revoke all on domain short from public, pg_read_all_data;
create type pair as (one integer, two text);
alter type pair owner to pg_monitor;
grant usage on type pair to pg_signal_backend with grant option;

create table ticket (id bigserial primary key, title text, feels mood, secret text);
alter table ticket owner to pg_monitor;
grant select, insert on ticket to pg_read_all_data;
grant select (title), update (title, feels) on ticket to pg_write_all_data;
grant references (id) on ticket to public;
revoke insert on ticket from pg_monitor;
grant usage on sequence ticket_id_seq to pg_read_all_data;

create table locked (id bigint);
alter table locked owner to pg_monitor;
create table free_for_all (id bigint);
grant select on free_for_all to public;
grant all on free_for_all to pg_monitor;

create view open_ticket as select id, title from ticket;

grant select on open_ticket to public;
grant update (title) on open_ticket to pg_monitor with grant option;
create materialized view counted as select count(*) from ticket;
alter materialized view counted owner to pg_monitor;
grant select on counted to pg_read_all_data;

create sequence number;
alter sequence number owner to pg_monitor;
revoke update on sequence number from pg_monitor;
grant usage on sequence number to public;

create function open() returns integer language sql as 'select 1';
create function shut() returns integer language sql as 'select 1';

create function nobodys() returns integer language sql as 'select 1';
revoke all on function nobodys() from public, current_user;
create function theirs() returns integer language sql as 'select 1';
alter function theirs() owner to pg_monitor;
revoke all on function theirs() from public;
grant execute on function theirs() to pg_read_all_data;
create procedure run() language sql as 'select 1';
grant execute on procedure run() to pg_monitor;
create function explicit() returns integer language sql as 'select 1';
grant execute on function explicit() to public;

create table desk.drawer (id bigint generated always as identity, note text);
alter table desk.drawer owner to pg_monitor;
create table desk.mine (id serial);
