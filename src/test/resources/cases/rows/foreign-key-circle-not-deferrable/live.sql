create table person (id int primary key, team int not null);
create table team (id int primary key, lead int not null references person (id));
alter table person add foreign key (team) references team (id);
with t as (insert into team values (1, 1)) insert into person values (1, 1);
-- rows that go
create table a (id int primary key, b int not null, c int);
create table b (id int primary key, c int not null);
create table c (id int primary key, a int not null references a (id));
alter table a add constraint a_b_fkey foreign key (b) references b (id);
alter table b add constraint b_c_fkey foreign key (c) references c (id);
begin;
alter table c alter constraint c_a_fkey deferrable initially deferred;
insert into c values (1, 1), (2, 2), (3, 3);
insert into b values (1, 1), (2, 2), (3, 3);
insert into a values (1, 1), (2, 2), (3, 3);
commit;
alter table c alter constraint c_a_fkey not deferrable;
