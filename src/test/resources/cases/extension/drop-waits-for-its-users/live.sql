create extension vector;
create table document (id int, embedding vector(3));
