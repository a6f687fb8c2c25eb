create table note (id int);
create table kept () inherits (note);
