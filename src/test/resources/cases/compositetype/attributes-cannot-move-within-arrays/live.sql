create type size as (w int, h int);
create table t (s size[]);
insert into t (s) values (array[row(1, 2)::size]);
