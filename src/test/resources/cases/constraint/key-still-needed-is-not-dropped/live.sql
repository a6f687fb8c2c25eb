create table account (id int primary key, code text unique);
create table login (account_id int constraint login_account references account (id), code text references account (code));
insert into account values (1, 'a');
insert into login values (1, 'a');
