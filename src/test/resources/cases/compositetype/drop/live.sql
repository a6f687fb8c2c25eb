create type size as (w int, h int);
create type crate as (s size, c text);
create function area(crate) returns int language sql as 'select 1';
