create extension hstore;
create table kept (a date, b jsonb, c bigint, h jsonb);
insert into kept values ('2024-01-01', '7', 1, '{"a": "b"}');
create table empty (c datemultirange, d point);
create table empty_too (c bigint);
