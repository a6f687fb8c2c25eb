create domain score as integer check (value between 0 and 100);
create domain label as text;
create domain short as varchar(5);
create domain big as bigint not null;
create table result (value bigint);
insert into result values (700); analyze result;
