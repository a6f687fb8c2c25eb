create table item (id bigint not null, code text default 'x', check (code <> '')) partition by range (id);
create table item_low partition of item for values from (1) to (1000);
create table item_rest partition of item default;
create index item_code_idx on item (code);
insert into item select g, 'c' || g from generate_series(1, 100) g;
insert into item select g, 'c' || g from generate_series(5000, 5100) g;
create table item_old (id bigint not null, code text default 'x', constraint item_code_check check (code <> ''));
insert into item_old select g, 'c' || g from generate_series(1000, 1100) g;
analyze;
