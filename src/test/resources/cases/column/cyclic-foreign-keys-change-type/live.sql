create table a (id int primary key, b_id int);
create table b (id int primary key, a_id int references a deferrable initially deferred);
alter table a add foreign key (b_id) references b on update cascade;
begin; insert into a values (1, null); insert into b values (1, 1); update a set b_id = 1; commit;
