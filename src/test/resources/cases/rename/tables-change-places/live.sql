create table one (id bigserial primary key, a text);
create table two (id bigserial primary key, b int);
create view ones as select a from one;
insert into one (a) values ('x');
