create table stock (id integer) partition by range (id) using heap;
