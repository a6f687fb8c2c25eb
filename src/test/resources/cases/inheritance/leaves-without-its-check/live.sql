create table p (a integer, b text constraint p_b_check check (b <> ''));
create table c (x integer) inherits (p);
insert into c values (1, 'kept', 2);
