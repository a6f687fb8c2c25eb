create type mood as enum ('sad', 'ok');
create type used as enum ('a');
create table person (kind used);
