create type size as range (subtype = int4);
create table t (s size default '[1,2)', more size[] not null);
create index t_s on t using gist (s);
insert into t values ('[1,5)', '{empty,"(,3]"}'), (null, '{}');
create function wide(size) returns boolean language sql return upper($1) - lower($1) > 10;
create type step;
create function whole(step) returns step language internal immutable strict as 'int4range_canonical';
create type step as range (subtype = int4, canonical = whole);
create table u (s step);
