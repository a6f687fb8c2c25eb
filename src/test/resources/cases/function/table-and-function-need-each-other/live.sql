create table other (id bigint);
