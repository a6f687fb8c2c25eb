create table visit (id integer, at date) partition by range (at);
create table visit_1 partition of visit default partition by list (id);
create table visit_1_1 partition of visit_1 default;
create index visit_at_idx on visit (at);
