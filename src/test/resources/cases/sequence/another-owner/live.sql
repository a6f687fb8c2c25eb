create table a (id bigint);
create table b (id bigint);
create sequence s owned by a.id;
alter table a alter id set default nextval('s');
