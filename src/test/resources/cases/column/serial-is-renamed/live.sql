create sequence counter;
create table t (id bigint not null default nextval('counter'), v text);
alter sequence counter owned by t.id;
insert into t (v) values ('a');
