create table note (id integer primary key, body text);
select lo_create(4711);
