create function current_account() returns uuid language sql stable as
  $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create table note (owner uuid default current_account(), text text);
insert into note (text) values ('kept');
create view owned_note as select * from note where owner is not null;
