create table item (note text, price numeric(8, 2), prices numeric(8, 2)[]);
alter table item alter note set storage external, alter price set storage plain, alter prices set storage main;
