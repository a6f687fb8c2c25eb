create type size as range (subtype = int4);
create function wide(size) returns boolean language sql as 'select upper($1) > 10';
create view v as select size(1, 5) as s, size_multirange(size(1, 2)) as m;
comment on type size is 'In mm';
