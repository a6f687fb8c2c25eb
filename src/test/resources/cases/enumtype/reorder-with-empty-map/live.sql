create type size as enum ('big', 'small', 'medium');
create table shirt (size size default 'big');
create index shirt_size on shirt (size);
insert into shirt values ('big'), ('small');
