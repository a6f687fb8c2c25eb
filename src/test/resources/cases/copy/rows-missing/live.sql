create table person (id int primary key, name text, team text);
insert into person values (1, 'ada', 'a'), (2, 'bob', null), (3, 'eve', 'b'), (4, 'ann', null), (5, 'al', 'a');
create table team (team text, "Since" date not null default '2024-01-01');
insert into team values ('b', '2020-02-02');
create table member (person_id int not null, team text);
