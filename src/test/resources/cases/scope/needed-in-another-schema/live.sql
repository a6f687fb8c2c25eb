create table tool (id integer primary key, name text, old text, unused text);
create table legacy (id integer);
create function label(integer) returns text language sql immutable as $$select 'x'$$;
create schema other;
create view other.shown as select name from tool;
create table other.rent (id integer, tool_id integer references tool, label text default label(1));
create view other.of_legacy as select id from legacy;
create view other.odd as select old from tool;
