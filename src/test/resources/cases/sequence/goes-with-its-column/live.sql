create table a (id bigserial, name text);
