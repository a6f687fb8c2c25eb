create type state as enum ('new', 'open', 'closed', 'lost');
create table t (
  id int primary key,
  list text[], number bigint[], doc jsonb, words varchar(40), note text, stamp bigint, millis numeric, at timestamptz,
  state text, flag boolean, "Size" text, price text, pair text[], short varchar(4) not null default 'ab',
  states text[] default '{new,open,x,lost}');
insert into t values
  (1, '{a,"b \"c\""}', '{1,2}', '["x, y", 2, null]', 'a; b;', '', 1700000000, 1700000000123.5, '2024-02-29 12:00:00.75+00',
   'n', true, '7', '12.9', '{k,v}'),
  (2, null, null, null, null, null, null, null, null, null, null, null, null, null),
  (3, '{}', '{}', '[]', '', 'x', 0, 0, '1970-01-01 00:00+00', 'closed', false, '0', '3', '{}');
alter table t alter short drop default, alter states drop default;
