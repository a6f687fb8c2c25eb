create type mood as enum ('sad', 'ok');
create function mood_number(mood) returns integer language sql immutable as 'select 1';
