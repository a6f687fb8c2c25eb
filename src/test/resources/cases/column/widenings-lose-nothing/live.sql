create domain price as numeric(8,2);
create table t (a numeric(10,2), b integer, c numeric(4,0), d char(3), e date, f time(0), g int4range, h boolean, i bigint, p price);
insert into t values (12345678.25, 7, 9999, 'ab', '2020-02-03', '10:00', '[1,5)', true, 9, 1.25);
