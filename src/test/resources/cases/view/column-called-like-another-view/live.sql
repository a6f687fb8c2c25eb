create table item (id bigint, price numeric);
