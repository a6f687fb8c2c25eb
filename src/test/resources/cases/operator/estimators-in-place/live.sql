create function alike(integer, integer) returns boolean language sql immutable as 'select true';
create operator === (function = alike, leftarg = integer, rightarg = integer, commutator = ===,
  restrict = eqsel);
