create table account (id bigint primary key, name text not null);
create table login (account_id bigint not null references account);
insert into account values (1, 'Ann');
insert into login values (1);
