create function ok(v int) returns boolean language sql immutable as 'select v > 0';
create domain score as int constraint good check (ok(value));
create domain label as text;
create type pair as (s score, l label);
create table t (scores score[], p pair);
