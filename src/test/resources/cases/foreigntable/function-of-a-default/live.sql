create function odd_value(x integer) returns integer language sql immutable return x;
create foreign data wrapper far;
create server away foreign data wrapper far;
create foreign table odd (a integer default odd_value(1), b text) server away;
alter foreign table odd alter column a set (n_distinct = 5);
comment on column odd.a is 'How odd';
grant select (a) on odd to public;
