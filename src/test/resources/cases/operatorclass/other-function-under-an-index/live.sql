create function one(integer, integer) returns integer language sql immutable as 'select btint4cmp($1, $2)';
create function two(integer, integer) returns integer language sql immutable as 'select -btint4cmp($1, $2)';
create operator class odd_ops for type integer using btree as operator 1 <, function 1 one(integer, integer);
comment on operator class odd_ops using btree is 'Odd';
create table item (number integer);
create index item_number_idx on item (number odd_ops);
