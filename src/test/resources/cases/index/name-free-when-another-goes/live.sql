create table one (a int); create index name_of_one on one (a);
create table other (a int); create index name_of_other on other (a);
