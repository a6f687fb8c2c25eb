create table parent (id int primary key, code text unique);
create table child (id int, code text references parent (code));
