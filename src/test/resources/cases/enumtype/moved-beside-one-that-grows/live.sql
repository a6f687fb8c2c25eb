create type alpha as enum ('a', 'b');
create type beta as enum ('x', 'y');
create type zeta as enum ('x', 'y');
create table t (a alpha, b beta, z zeta);
insert into t values ('a', 'x', 'x');
