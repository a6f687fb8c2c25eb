create table item (id bigint primary key, code varchar(10) not null);
insert into item select g, 'c' || g from generate_series(1, 100) g;
create function fold(t text) returns text language sql immutable as $$ select lower(t) $$;
create index item_fold_idx on item (fold(code));
alter table item add constraint item_folded check (fold(code) <> '');
analyze item;
