create type flag as enum ('n', 'y');
create type answer as enum ('no', 'n', 'y');
create table t (a flag default 'n', b flag[], c elsewhere.grade default 'a');
insert into t values ('y', '{n,y}', 'b');
