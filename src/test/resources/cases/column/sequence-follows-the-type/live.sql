create table t (a smallserial, b serial, c int generated always as identity, d int);
create sequence shared;
create table x (id int default nextval('shared'));
create table y (id int default nextval('shared'));
insert into t (d) values (1);
insert into x default values;
