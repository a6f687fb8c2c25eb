create table log (id integer, note text);
create table t (id integer, note text);
create rule a as on insert to t do also insert into log values (new.*);
