create type mood as enum ('sad', 'ok');
create domain feeling as mood;
create table person (f feeling);
