create table document (id int, body text);
