create extension vector;
create table document (id int, embedding vector(3));
insert into document values (1, '[1,2,3]');
