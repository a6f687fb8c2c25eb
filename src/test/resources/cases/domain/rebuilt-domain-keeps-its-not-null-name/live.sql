create domain code as varchar(8) not null;
create table item (code code);
insert into item values ('a');
