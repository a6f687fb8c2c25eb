create table visit (id integer, at date) partition by range (at);
create table visit_1 partition of visit for values from ('2020-01-01') to ('2021-01-01') partition by list (id);
create table visit_1_1 partition of visit_1 default;
create table log (id integer) partition by list (id);
create table log_1 partition of log default;
