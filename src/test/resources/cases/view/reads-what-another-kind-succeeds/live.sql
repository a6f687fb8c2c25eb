create table page (id integer, title text);
create view titles as select title from page;
create type rank as enum ('low', 'high');
create view ranks as select unnest(enum_range(null::rank))::text as rank;
create function is_high(rank rank) returns boolean language sql as 'select true';
grant select on titles to pg_monitor;
