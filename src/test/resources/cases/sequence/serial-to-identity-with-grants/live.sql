create table ticket (id serial primary key, title text);
grant usage on sequence ticket_id_seq to pg_monitor;
insert into ticket (title) values ('a'), ('b');
