create function fold(t text) returns text language sql immutable as $$ select lower(t) $$;
create function fold_all(t text) returns text language sql immutable return fold(t) || '!';
create function stamp() returns text language sql as $$ select 'a' $$;
create table item (code text default stamp(), folded text generated always as (fold(code)) stored);
create index item_folded on item (fold_all(code));
alter table item add constraint item_code check (fold(code) <> '');
create table nothing (code text check (fold(code) <> 'x'));
insert into item values ('A');
