create table t (id bigserial, v text);
insert into t (v) values ('a'), ('b');
delete from t;
create table down (id int not null default 0);
insert into down values (-3), (-9);
