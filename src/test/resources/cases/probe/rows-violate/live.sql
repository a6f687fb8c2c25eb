create extension btree_gist;
create domain positive as integer;
create domain filled as text;
create type mood as enum ('good', 'bad', 'gone');
create table person (id integer primary key, email text, age text, seat integer, rank positive, mood mood);
insert into person
select n, nullif('p' || n % 4 || '@x', 'p0@x'), case n when 3 then 'old' else n::text end, n % 2, -n, case n when 5 then 'gone' else 'good' end::mood
from generate_series(1, 10) n;
create table pet (owner integer, name text, kind text, born integer, died integer);
insert into pet values (1, 'Rex', 'dog', 2001, 2011), (77, 'rex', 'dog', 2005, 2004), (null, 'REX', 'cat', 2000, null);
create table booking (room integer, during int4range);
insert into booking values (1, '[1,5)'), (1, '[4,9)'), (2, '[4,9)');
create table visit (place text, at date);
alter table visit add constraint visit_place check (place <> '') not valid;
insert into visit values ('Rome', '2020-01-01');
alter table visit drop constraint visit_place;
insert into visit values ('', '2020-01-02');
alter table visit add constraint visit_place check (place <> '') not valid;
create sequence ticket;
select setval('ticket', 500);
create table tagged (tag filled); insert into tagged values ('a'), (null);
create table counted (id bigint generated always as identity); insert into counted default values;
select setval('counted_id_seq', 3000000000);
create table stay (id integer primary key, guest integer); insert into stay values (1, 7), (2, null);
create domain degrees as double precision; create table spot (at degrees default 0); insert into spot values (1), (null);
