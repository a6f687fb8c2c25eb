create table person (id serial primary key, boss serial);
create table pet (id int default nextval('person_id_seq'));
insert into person default values;
