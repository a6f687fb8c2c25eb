create table "Order" ("from" int, "To Do" text, "q""uote" text default 'a', a$b int);
create view "Big View" as select "from", "To Do" from "Order";
insert into "Order" values (1, '2', '3', 4);
