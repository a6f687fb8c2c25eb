create table account (id uuid, note text);
create view active_user as select id, email from auth.users;
