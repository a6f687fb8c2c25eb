create table t (id int, tags text, pair text);
insert into t values (1, '{a,"b c"}', 'x/y'), (2, null, null);
