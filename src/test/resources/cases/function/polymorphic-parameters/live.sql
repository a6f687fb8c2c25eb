create function first_of(anynonarray, text) returns boolean language sql as 'select $1::text like $2';
create function both_of(a anyarray, b anycompatiblearray) returns anyarray language sql as 'select $1';
