create table team (id bigint primary key);
insert into team values (1);
create table tool (id bigint primary key, slug text, team_id bigint);
insert into tool values (1, null, 7), (2, null, null);
