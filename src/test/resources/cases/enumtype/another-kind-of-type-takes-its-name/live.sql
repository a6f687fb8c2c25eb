create type state as enum ('new', 'done');
create table job (state state, former state[]);
