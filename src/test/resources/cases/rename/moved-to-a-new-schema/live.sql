create type mood as enum ('sad', 'glad');
create table tool (id bigserial primary key, name text not null, feeling mood default 'glad');
create index on tool (name);
create statistics tool_stat on name, feeling from tool;
create view named as select id, name from tool;
create function names() returns setof text language sql begin atomic select name from tool; end;
insert into tool (name) values ('hammer');
