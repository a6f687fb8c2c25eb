create table t (id int primary key, one text[], many text[], doc jsonb);
insert into t values (1, '{a}', '{a,b}', '["a"]'), (2, '{}', null, '["a", "b"]'), (3, '[5:6]={x,y}', '{"a,b"}', null);
