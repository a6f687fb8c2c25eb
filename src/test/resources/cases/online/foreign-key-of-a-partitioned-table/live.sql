create table item (id bigint primary key);
insert into item select generate_series(1, 100);
create table visit (day int, item_id int, seen_id bigint, left_id bigint, foreign key (item_id) references item) partition by range (day);
create table early partition of visit for values from (0) to (10);
create table late partition of visit for values from (10) to (20) partition by list (day);
create table late_rest partition of late default;
alter table early rename constraint visit_item_id_fkey to "Early item";
insert into visit select i % 20, i, i, i from generate_series(1, 100) i;
-- What a killed run left.
alter table early add constraint visit_left_id_fkey foreign key (left_id) references item not valid;
alter table late_rest add constraint visit_left_id_fkey foreign key (left_id) references item;
analyze;
