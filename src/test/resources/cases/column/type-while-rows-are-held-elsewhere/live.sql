create table t (a integer);
create table u (t t);
insert into t values (1);
create table v (a integer);
create domain vs as v[];
create type pair as (one vs, name text);
create table w (p pair[]);
create table read (a integer);
create view row as select read from read;
