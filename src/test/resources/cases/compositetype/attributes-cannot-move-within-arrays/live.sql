create type size as (w int, h int);
create table t (s size[]);
