create schema app;
comment on schema app is 'Ours';
create schema "Odd ""Name""";
create table "Odd ""Name""".t (id int);
