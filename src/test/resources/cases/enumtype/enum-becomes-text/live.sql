create type mood as enum ('sad', 'ok');
create table person (id int, mood mood default 'ok' check (mood <> 'sad'));
create view happy as select id from person where mood = 'ok';
insert into person values (1, 'ok'), (3, null);
