create type mood as enum ('sad', 'glad');
create domain positive as int check (value > 0);
create table person (feelings mood[], m mood default 'sad', age positive);
create function cheer(m mood, out better mood) language sql begin atomic select 'glad'::mood; end;
create view cheered as select cheer(m) from person;
insert into person values ('{sad,glad}', 'sad', 3);
