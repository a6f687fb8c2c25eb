create table t (a int default 1, b int, c text default 'x', d timestamptz default now(), e text default null);
