create table tool (id bigint primary key, meta jsonb, changes int not null default 0);
create function count_change() returns trigger language plpgsql as $$
begin new.changes := new.changes + 1; return new; end $$;
insert into tool values (1, null), (2, null);
