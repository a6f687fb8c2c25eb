create table t (a integer);
create table u (t t);
