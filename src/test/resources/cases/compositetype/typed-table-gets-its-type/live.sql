create table thing (id bigint);
insert into thing values (1);
create type old as (a integer, b text);
create table freed of old;
insert into freed values (1, 'b');
