create type level as enum ('low', 'high');
create table account (id int constraint account_pkey primary key, name text);
create table log (id serial, account int constraint log_account references account, at date not null, level level);
insert into account values (1, 'x');
insert into log (account, at, level) values (1, '2025-01-01', 'low'), (1, '2026-01-01', 'high');
