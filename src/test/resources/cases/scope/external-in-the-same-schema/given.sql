create table theirs (id bigint primary key, name text, more text);
create index theirs_idx on theirs (more);
create view their_view as select id, name from theirs;
create type mood as enum ('sad', 'ok');
