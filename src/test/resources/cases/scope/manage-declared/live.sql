create table shared (id bigint primary key, ours text, theirs text, tags text) with (fillfactor = 70);
create index theirs_idx on shared (theirs);
comment on table shared is 'Theirs';
comment on column shared.ours is 'Also theirs';
create view theirs as select ours, theirs from shared;
insert into shared values (1, 'a', 'b', 'c');
