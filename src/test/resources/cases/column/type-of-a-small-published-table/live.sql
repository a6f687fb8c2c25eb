create table t (id integer primary key, n smallint not null);
create publication p for table t;
insert into t values (1, 2);
