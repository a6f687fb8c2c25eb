create table tool (id bigint);
