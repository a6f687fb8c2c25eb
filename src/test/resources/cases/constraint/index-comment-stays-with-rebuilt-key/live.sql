create table slot (id integer not null, day integer not null, constraint slot_key unique (id));
comment on index slot_key is 'By number';
