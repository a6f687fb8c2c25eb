create table parent (id int primary key, code text unique);
create table child (id int, parent_id int, code text);
insert into child values (1, 99, 'x');
