create type row_t as (id int, n int);
create table big of row_t;
insert into big select g, g from generate_series(1,200) g; analyze;
