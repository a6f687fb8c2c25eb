create table item (id integer primary key, code text);
insert into item select g, 'c' || g from generate_series(1, 100) g;
create function touch() returns trigger language plpgsql as $$ begin raise exception 'fired'; end $$;
create trigger item_touch before update on item for each row when (old.code is distinct from new.code) execute function touch();
analyze item;
