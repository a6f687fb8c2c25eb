create table item (id bigint primary key, code text not null, price int, note text);
insert into item select g, 'c' || g, g, null from generate_series(1, 100) g;
create table part (item_id bigint, constraint part_item_id_fkey foreign key (item_id) references item (id));
insert into part select 1 from generate_series(1, 50);
analyze part;
analyze item;
