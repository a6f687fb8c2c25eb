create function same(int, int) returns boolean language sql immutable as 'select $1 = $2';
create function other(int, int) returns boolean language sql immutable as 'select $1 <> $2';
create operator ===(function = same, leftarg = int, rightarg = int, commutator = ===);
create operator !==(function = other, leftarg = int, rightarg = int);
create view pair as select 1 === 2 as same, 1 !== 2 as other;
