create function norm(t text) returns text immutable language sql as $$ select lower(t) $$;
create function norm(t text, n int) returns text immutable language sql as $$ select left(lower(t), n) $$;
create function touch() returns trigger language plpgsql as $$ begin new.k := norm(new.k); return new; end $$;
create table tag (k text default norm('A') check (norm(k) <> ''), g text generated always as (norm(k)) stored);
create index tag_norm_idx on tag (norm(k));
create trigger tag_touch before insert on tag for each row execute function touch();
create view v as select norm(k) from tag;
insert into tag values ('X');
