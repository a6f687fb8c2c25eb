create table visit (id integer not null, at date not null) partition by range (at);
create table visit_1 partition of visit for values from ('2020-01-01') to ('2021-01-01');
insert into visit values (1, '2020-05-05');
