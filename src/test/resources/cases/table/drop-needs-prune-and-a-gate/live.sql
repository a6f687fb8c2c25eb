create table old (id int);
insert into old select generate_series(1, 10);
create table kept (id int);
