create table parent (id int primary key, code text unique);
create table child (id int, parent_id int, code text);
alter table child add constraint child_code foreign key (code) references parent (code);
comment on constraint child_code on child is 'may be violated';
insert into parent values (2, 'x');
insert into child values (1, 99, 'x');
