create table old (id bigint);
create view someone as select id from old;
