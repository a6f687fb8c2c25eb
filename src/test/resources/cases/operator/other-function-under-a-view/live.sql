create schema app;
create function app.one(integer, integer) returns boolean language sql immutable as 'select true';
create function app.two(integer, integer) returns boolean language sql immutable as 'select false';
create operator app.=== (function = app.one, leftarg = integer, rightarg = integer);
comment on operator app.=== (integer, integer) is 'The same';
create view app.pair as select a from generate_series(1, 3) a where a operator(app.===) 2;
