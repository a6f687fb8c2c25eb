create table visit (id integer, at date) partition by range (at);
create table visit_1 partition of visit default;
create index visit_at_idx on visit (at);
alter index visit_1_at_idx rename to first_idx;
create index visit_id_idx on visit (id);
create view seen as select id from visit_1;
