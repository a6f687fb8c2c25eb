create table visit (id integer not null, at date not null, primary key (id, at), check (id > 0)) partition by range (at);
create index visit_at_idx on visit (at);
create table visit_old partition of visit for values from ('2020-01-01') to ('2021-01-01');
create table visit_new (at date not null, id integer not null, primary key (id, at), constraint visit_id_check check (id > 0));
create index visit_new_at_idx on visit_new (at);
create index visit_new_id_idx on visit_new (id);
insert into visit values (1, '2020-05-05');
insert into visit_new values ('2021-05-05', 2);
