create type mood as enum ('sad', 'ok');
create function one(mood) returns integer language sql immutable as 'select 1';
create function two(mood) returns integer language sql immutable as 'select 2';
create cast (mood as integer) with function one(mood);
comment on cast (mood as integer) is 'Its place';
create cast (mood as json) with inout;
create table diary (id integer, feeling mood);
create view numbers as select id, feeling::integer as number from diary;
