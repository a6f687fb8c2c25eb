create table a (id integer not null, k integer not null) partition by list (k);
create table a1 partition of a for values in (1);
create table a2 partition of a for values in (2);
create index a_k on only a (k);
create index a1_part on a1 (k);
alter index a_k attach partition a1_part;
create index a2_part on a2 (k);

create table b (id integer not null, k integer not null) partition by list (k);
create table b1 partition of b for values in (1);
create table b2 partition of b for values in (2);
create index b_k on b (id, k);

create table c (id integer, k integer, primary key (id, k)) partition by list (k);
create table c1 partition of c for values in (1);
