create type size as range (subtype = int4);
create table t (s size);
create type step;
create function whole(step) returns step language internal immutable strict as 'int4range_canonical';
create type step as range (subtype = int4, canonical = whole);
create table u (s step);
