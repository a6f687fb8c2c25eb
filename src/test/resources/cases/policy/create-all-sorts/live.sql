create table document (id bigint primary key, owner name not null, shared boolean not null);
