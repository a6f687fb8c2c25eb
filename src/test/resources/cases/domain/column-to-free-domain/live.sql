create domain score as integer check (value between 0 and 100);
create domain label as text;
create domain short as varchar(5);
create domain big as bigint not null;
create table result (value text);
insert into result values ('a'); create index on result (value);
create domain public.text as pg_catalog.text;
