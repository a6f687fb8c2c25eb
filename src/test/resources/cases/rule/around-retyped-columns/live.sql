create table log (id integer, what varchar(5));
create table t (id integer primary key, note text);
create rule a as on insert to t do also insert into log values (new.id, 'new');
comment on rule a on t is 'Kept';
alter table t enable replica rule a;
create view v as select id, note from t;
create rule v_insert as on insert to v do instead insert into t values (new.id, new.note);
comment on rule v_insert on v is 'Through';
create rule other as on delete to t do also notify x;
