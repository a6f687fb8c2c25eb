create extension vector;
create table t (id int, name text, tags text[], body tsvector, at timestamptz, embedding vector(3));
insert into t (id) values (1);
