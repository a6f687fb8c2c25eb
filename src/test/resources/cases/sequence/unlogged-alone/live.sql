create unlogged sequence kept;
create sequence passing;
create unlogged table item (id serial);
alter sequence item_id_seq set logged;
