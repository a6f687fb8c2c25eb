create table team (id bigint primary key);
insert into team values (1);
create table tool (id bigint primary key, team_id bigint references team, changes int not null default 0);
create function count_change() returns trigger language plpgsql as $$
begin new.changes := new.changes + 1; return new; end $$;
create trigger tool_changes before update on tool for each row execute function count_change();
insert into tool values (1, null);
