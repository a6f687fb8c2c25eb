create table visit (id integer not null) partition by list (id);
create table visit_1 (id integer not null, old text);
insert into visit_1 (id, old) values (1, 'what?');
