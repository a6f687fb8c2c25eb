create table visit (id integer not null, at date not null) partition by range (at);
create table visit_old partition of visit for values from ('2020-01-01') to ('2021-01-01');
create table visit_new (at date not null, id integer not null);
insert into visit values (1, '2020-05-05');
insert into visit_new values ('2021-05-05', 2);
