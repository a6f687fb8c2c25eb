create function cmp(integer, text) returns integer language sql immutable as 'select 0';
create function less(integer, text) returns boolean language sql immutable as 'select true';
create function more(integer, text) returns boolean language sql immutable as 'select true';
create operator <<< (function = less, leftarg = integer, rightarg = text);
create operator >>> (function = more, leftarg = integer, rightarg = text);
create operator family odd using btree;
alter operator family odd using btree add operator 1 <<< (integer, text), function 1 (integer, text) cmp(integer, text);
