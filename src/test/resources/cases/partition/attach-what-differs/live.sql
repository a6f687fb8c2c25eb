create table visit (id integer not null, note text) partition by list (id);
create table visit_1 (old text, note varchar(10), id integer not null);
insert into visit_1 (id, note) values (1, 'kept');
