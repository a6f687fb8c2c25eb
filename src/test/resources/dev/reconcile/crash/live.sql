create type state as enum ('open', 'closed');
create table person (id int primary key, email text);
insert into person select i, 'p' || i || '@example.org' from generate_series(1, 50) i;

create table item (
  id int primary key, owner_id int, price int not null, mirror int not null, title text, slug text, code text, legacy text,
  state state not null default 'open');
insert into item select i, 1 + i % 50, i * 7, i * 7, 'Title ' || i, null, 'c' || i, 'l' || i
from generate_series(1, 1500) i;
create index item_price on item (price);
create index item_title on item (title);
create index item_legacy on item (legacy);
create view cheap as select id, price from item where price < 100;

create table reading (id bigint not null, code text) partition by range (id);
create table reading_low partition of reading for values from (1) to (1000);
create table reading_left partition of reading for values from (1000) to (2000);
create table reading_rest partition of reading default;
create table reading_next (id bigint not null, code text);
insert into reading select i, 'r' || i from generate_series(1, 60) i;
insert into reading select i, 'r' || i from generate_series(9000, 9060) i;
insert into reading_next select i, 'r' || i from generate_series(5000, 5060) i;

create table visit (id bigint not null, code text) partition by range (id);
create table visit_low partition of visit for values from (1) to (1000);
create table visit_left partition of visit for values from (1000) to (2000);
insert into visit select i, 'v' || i from generate_series(1, 60) i;
insert into visit select i, 'v' || i from generate_series(1000, 1060) i;

create table page (id bigint not null, code text) partition by range (id);
create table page_low partition of page for values from (1) to (1000);
create table page_high partition of page for values from (1000) to (2000);
insert into page select i, 'v' || i from generate_series(900, 1100) i;

create table note (id int primary key, item_id int, body text, kind text);
insert into note select i, i, 'note ' || i, case when i % 2 = 0 then 'a' else 'b' end from generate_series(1, 300) i;
create table source (id int primary key, name text, extra text);
insert into source select i, 'name ' || i, 'extra' from generate_series(1, 40) i;
create table gone (id int primary key, name text);
insert into gone select i, 'gone ' || i from generate_series(1, 40) i;
create table former_name (id int primary key, name text);
insert into former_name values (1, 'one');
create function half(n integer) returns integer language sql immutable as 'select n / 2';
create table hook_log (phase text);
analyze;
