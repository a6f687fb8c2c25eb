create type mood as enum ('sad', 'ok', 'happy');
create table person (id int, mood mood default 'happy');
insert into person values (1, 'sad');
create type done as enum ('a', 'b');
