create table large (id integer not null, note text);
insert into large values (1, 'x');
update pg_class set reltuples = 5000000, relpages = 60000 where relname = 'large';
create table small (id integer not null, note text);
insert into small values (1, 'x');
