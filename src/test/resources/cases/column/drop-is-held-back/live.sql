create table t (id int, old text, note text);
insert into t values (1, 'precious', null);
