create table local_item (id integer);
