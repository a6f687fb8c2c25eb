create table "Order" (id int, line int, amount text, weight text, colour text not null, primary key (id, line));
insert into "Order" values (1, 1, '12', '1.5', '1'), (1, 2, 'twelve', 'heavy', 'red'), (2, 1, null, '', '3');
create table keyless (a int, b text);
insert into keyless values (1, 'x'), (1, 'x'), (2, '7');
create table whole (id int, a text);
insert into whole values (1, 'x'), (2, '7');
analyze;
