create table visit (id integer not null, at date not null) partition by range (at);
create table visit_new partition of visit for values from ('2020-01-01') to ('2030-01-01') partition by list (id);
create table visit_new_1 partition of visit_new for values in (1);
create view recent as select id, at from visit where at > '2021-01-01';
insert into visit values (1, '2020-05-05');
