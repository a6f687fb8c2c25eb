create table tool (id bigint primary key, "Kind" text);
insert into tool values (1, 'a'), (2, null);
