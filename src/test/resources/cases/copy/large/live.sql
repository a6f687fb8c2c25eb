create table old (id int, "Label" text);
insert into old select n, repeat('x', 500) from generate_series(1, 5000) n;
create table new (id int not null, "Label" text);
insert into new values (7, 'seven');
analyze old, new;
