create type size as (w int, h int);
create function area(size) returns int language sql begin atomic select ($1).w * ($1).h; end;
create view v as select area(row(1, 2)) as a;
