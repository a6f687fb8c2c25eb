create table tool (price int constraint tool_price_check check (price > 0), other int);
create domain amount as int check (value >= 0);
alter table tool add column paid amount;
insert into tool values (1, 2, 3);
