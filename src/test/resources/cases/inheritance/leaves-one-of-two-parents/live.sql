create table p (a integer, b text, constraint p_a_check check (a > 0));
create table q (a integer, c text);
create table ch (z integer) inherits (p, q);
insert into ch values (1, '2', '3', 4);
