create extension vector;
create table t (id int primary key, a text, b text, c real[], d vector(3), e vector(3));
insert into t values (1, '[1,2,3]', '{1,2,3}', '{1,2,3}', '[1,2,3]', '[1,2,3]'), (2, null, null, null, null, null);
