create table t (id int, tags text default 'x', other varchar(100) not null);
create index t_tags_idx on t (tags);
insert into t values (1, ' a , b.', 'a|b||'), (2, '', ''), (3, null, '|');
