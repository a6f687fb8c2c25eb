create table item (id bigint primary key, kind char(3), price int check (price > 0), note text);
insert into item select g, 'a', g, 'n' from generate_series(1, 100) g;
alter table item enable row level security;
create view kinds as select kind, count(*) from item group by kind;
create index item_note_idx on item (note);
analyze item;
