create unlogged table shared (id bigint primary key, ours text not null default '', theirs text) with (fillfactor = 70);
alter table shared enable row level security;
create index theirs_idx on shared (theirs);
