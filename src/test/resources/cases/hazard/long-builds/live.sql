create table huge (id integer not null, note text);
create table large (id integer not null, note text);
insert into huge values (1, 'x');
insert into large values (1, 'x');
update pg_class set reltuples = 500000000, relpages = 6000000 where relname = 'huge';
update pg_class set reltuples = 5000000, relpages = 60000 where relname = 'large';
