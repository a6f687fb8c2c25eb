create table place (id integer primary key);
create table visit (id integer, place integer references place) partition by range (id);
create table visit_1 partition of visit for values from (0) to (10);
create table visit_2 partition of visit for values from (10) to (20) partition by list (id);
create table visit_2_1 partition of visit_2 default;
create table visit_3 (id integer, place integer constraint third references place);
alter table visit attach partition visit_3 for values from (20) to (30);
comment on constraint third on visit_3 is 'Kept';
create table visit_4 (id integer, place integer constraint fourth references place);
