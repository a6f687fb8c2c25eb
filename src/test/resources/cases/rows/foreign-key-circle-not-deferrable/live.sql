create table person (id int primary key, team int not null);
create table team (id int primary key, lead int not null references person (id));
alter table person add foreign key (team) references team (id);
with t as (insert into team values (1, 1)) insert into person values (1, 1);
