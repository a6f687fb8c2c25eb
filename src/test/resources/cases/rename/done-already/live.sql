create table tool (id bigint primary key, name text);
create table old_log (id bigint);
create table log (id bigint);
insert into tool values (1, 'hammer');
