create function same_length(text) returns integer language sql immutable as 'select length($1)';
create operator family length_ops using hash;
