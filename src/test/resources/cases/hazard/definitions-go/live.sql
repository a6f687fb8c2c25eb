create extension citext;
create type mood as enum ('good', 'bad');
create domain score as integer constraint high check (value < 100);
create procedure tidy() language sql as $$ select 1 $$;
create type span as range (subtype = date);
create table kept (id integer);
