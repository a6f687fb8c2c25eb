create table kept (a date, b jsonb);
insert into kept values ('2024-01-01', '7');
