create table kept (id serial);
create unlogged table passing (id serial);
