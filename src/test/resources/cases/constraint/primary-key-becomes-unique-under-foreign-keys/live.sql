create table account (id int primary key, code text not null unique);
create table login (account_id int references account (id), code text references account (code));
insert into account values (1, 'a');
insert into login values (1, 'a');
