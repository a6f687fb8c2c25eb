create table old (id text, other int);
insert into old values ('007', 1);
