create schema app;
comment on schema app is 'a';
create table app.t (id int, name text, constraint c check (id > 0));
comment on table app.t is 'old';
comment on column app.t.id is 'gone';
comment on constraint c on app.t is 'stays';
create sequence app.s;
comment on sequence app.s is 'x';
