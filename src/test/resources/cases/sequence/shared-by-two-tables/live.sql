create table a (id bigint default 1);
