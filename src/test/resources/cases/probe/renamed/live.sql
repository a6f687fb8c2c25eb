create table person (nr integer primary key, mail text);
insert into person values (1, 'a'), (2, ''), (3, 'a'), (4, null);
