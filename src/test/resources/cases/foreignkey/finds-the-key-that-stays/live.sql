create table tag (id int primary key, name text not null);
create unique index tag_name_key on tag (name);
create table post (tag int references tag);
insert into tag values (1, 'x');
