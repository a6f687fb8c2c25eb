create table visit (day date primary key) partition by range (day);
create table visit_other partition of visit default;
insert into visit values ('2030-05-01');
create table bill (day date references visit);
insert into bill values ('2030-05-01');
