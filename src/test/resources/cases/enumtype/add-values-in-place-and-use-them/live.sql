create type mood as enum ('ok', 'happy');
create table person (id int, mood mood default 'ok');
insert into person values (1, 'ok'), (2, 'happy');
