create type state as enum ('open', 'closed');
create table issue (id integer primary key, state state not null default 'open');
create table remark (issue integer references issue, text text);
create function is_open(s state) returns boolean language sql immutable as $$ select s = 'open' $$;
create view open_issue as select id from issue where state = 'open'::state;
insert into issue values (1, 'open');
insert into remark values (1, 'Hm');
