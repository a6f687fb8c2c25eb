create table customer (id int primary key, name text, street text not null, city text);
insert into customer values (1, 'ada', 'Main St', 'Oslo'), (2, 'bob', 'High St', null);
create table order_archive (id int, note text);
insert into order_archive values (1, 'old');
