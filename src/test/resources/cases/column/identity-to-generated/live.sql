create table t (id int generated always as identity, a int, s serial, g int generated always as (a + 1) stored, p int default 4);
insert into t (a) values (10);
