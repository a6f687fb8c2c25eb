create type address as (street text, zip text);
create table t (a address);
create type size as (w int, h int, d int);
create function area(size) returns int language sql as 'select $1.w * $1.h';
