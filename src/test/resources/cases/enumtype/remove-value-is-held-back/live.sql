create type mood as enum ('sad', 'ok', 'happy');
create table person (id int, mood mood);
insert into person values (1, 'ok'), (2, 'sad');
