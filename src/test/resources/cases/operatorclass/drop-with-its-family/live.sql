create function same_length(text) returns integer language sql immutable as 'select length($1)';
create operator class length_ops for type text using hash as operator 1 =(text, text), function 1 same_length(text);
create function same_length(character) returns integer language sql immutable as 'select length($1)';
create operator class by_length for type character using hash family length_ops as operator 1 =(character, character), function 1 same_length(character);
create function closer(point, point) returns float8 language sql immutable as 'select $1 <-> $2';
create operator <~> (function = closer, leftarg = point, rightarg = point);
create operator class close_ops for type point using gist as
  operator 1 << (point, point), operator 15 <~>(point, point) for order by float_ops,
  function 1 gist_point_consistent(internal, point, smallint, oid, internal), function 2 gist_box_union(internal, internal),
  function 5 gist_box_penalty(internal, internal, internal), function 6 gist_box_picksplit(internal, internal),
  function 7 gist_box_same(box, box, internal), function 8 (point, point) gist_point_distance(internal, point, smallint, oid, internal);
create operator family kept_ops using btree;
