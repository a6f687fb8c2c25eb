create table kept (a date, b jsonb);
insert into kept values ('2024-01-01', '7');
create table empty (c datemultirange, d point);
