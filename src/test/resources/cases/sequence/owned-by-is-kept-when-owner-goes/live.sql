create table a (id bigint, old bigint);
create sequence s owned by a.old;
alter table a alter id set default nextval('s');
