create table few (id bigint primary key, tag text);
insert into few select i, 'x' from generate_series(1, 99) i;
create table enough (id bigint primary key, tag text);
insert into enough select i, 'x' from generate_series(1, 100) i;
create table shrunk (id bigint primary key, tag text);
create index shrunk_tag_idx on shrunk (tag);
create table nobodys (id bigint);
