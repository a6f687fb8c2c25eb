create type mood as enum ('sad', 'ok', 'happy');
create function f(mood) returns mood language sql as 'select $1';
