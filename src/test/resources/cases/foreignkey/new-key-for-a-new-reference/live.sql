create table parent (id int, code text);
create table child (code text);
