create schema app;
create table thing (id int);
create table done (id int);
create table app.made (id int);
