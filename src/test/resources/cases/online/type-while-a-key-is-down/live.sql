create table item (id bigint primary key, price int not null);
create table part (item bigint references item);
insert into item values (1, 1);
analyze item;
