create extension vector;
create table t (id int, status varchar(20), score float, name text, at timestamptz, e vector(3), price numeric(10,2),
  constraint c1 check (status in ('a', 'b')), constraint c2 check (score >= 0), constraint c3 check (score between 0 and 1),
  constraint c4 check (name is not null and length(name) > 2), constraint c5 check (name ~ '^a' or not (id > 5 and id < 9)),
  constraint c6 check (status <> 'x'), constraint c7 check (name like 'a%'), constraint c8 check (price > 0), constraint c9 check ((id = 1) is true));
create index i1 on t using ivfflat (e vector_cosine_ops) with (lists = 100);
create index i2 on t (id desc, at asc nulls last);
create index i3 on t (lower(name), (id + 1));
create index i4 on t (at) where status = 'a' and score > 1;
create index i5 on t using btree (name text_ops);
create index i6 on t using gin (to_tsvector('english', name)) with (fastupdate = off);
create unique index i7 on t (coalesce(name, ''));
