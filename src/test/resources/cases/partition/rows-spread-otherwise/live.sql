create table visit (id integer not null, at date not null, primary key (id, at)) partition by range (at);
create table visit_a partition of visit for values from ('2020-01-01') to ('2021-01-01');
create table visit_b partition of visit for values from ('2021-01-01') to ('2022-01-01');
create table visit_c partition of visit default;
create index on visit (at);
comment on table visit_a is 'First';
insert into visit values (1, '2020-05-05'), (2, '2021-05-05'), (3, '2000-01-01');
