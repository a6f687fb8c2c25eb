create schema elsewhere;
create type elsewhere.grade as enum ('a', 'b');
