create table slot (id integer primary key, from_day integer, to_day integer,
  constraint slot_excl exclude using gist (int4range(from_day, to_day) with &&));
comment on index slot_pkey is 'By number';
alter index slot_excl alter column 1 set statistics 300;
