create table team (id int primary key, captain int);
create table player (id int primary key, team int references team);
alter table team add foreign key (captain) references player;
insert into team values (1, null);
insert into player values (1, 1);
update team set captain = 1;
