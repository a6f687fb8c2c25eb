create table log (id integer, note text);
create table t (id integer, note text);
create rule a as on insert to t where new.id in (1, 2) do also insert into log values (new.*);
create rule b as on delete to t do instead (delete from log where log.id = old.id; select 1 union select 2);
