create table ours (id bigint, feels mood);
