create table booking (id serial primary key);
create table history (like booking including defaults);
insert into booking default values;
