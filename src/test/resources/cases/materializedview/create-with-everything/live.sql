create table sale (id bigint primary key, customer text, amount numeric, at date);
insert into sale values (1, 'a', 10, '2020-01-01'), (2, 'a', 5, '2020-02-01');
