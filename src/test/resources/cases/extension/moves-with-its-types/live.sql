create extension citext;
create domain handle as citext check (value <> '');
create table person (id bigint primary key, name citext not null default 'nobody'::citext, nick handle);
create index person_name_idx on person (name citext_ops);
create view people as select name::citext || '!' as loud from person where name = 'x'::citext;
create function known(citext) returns boolean language sql return $1 = 'x'::citext;
insert into person values (1, 'Ada', 'a');
